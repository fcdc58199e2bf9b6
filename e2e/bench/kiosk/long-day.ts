import type { Browser, Page } from 'playwright-core';
import { aKioskContext, theHome } from './first-screen.ts';
import { home, slowKiosk } from './slow-kiosk.ts';

const hours = 24;
const visitsAnHour = Number(process.env['SANH_VISITS_AN_HOUR'] ?? 84);
/** A province's kiosk gives so many of a day's numbers; the rest only look something up. */
const numberEvery = 20;
const warmUp = hours / 6;

export interface LongDay {
  readonly visits: number;
  /** Heap at the end as a share of that after the warm-up. */
  readonly growth: number;
  readonly megabytes: number;
  readonly sizes: string;
}

/** A day of visits one after the other, the clock of the page put forward to the next visit after each. */
export async function aLongDay(browser: Browser, origin: string): Promise<LongDay> {
  const context = await aKioskContext(browser, origin);
  const kiosk = await slowKiosk(context, 1);
  const { page, devTools } = kiosk;
  await page.clock.install();
  await page.goto(home);
  await theHome(kiosk);
  await page.evaluate(handsOn);
  const heaps: number[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    for (let visit = 0; visit < visitsAnHour; visit += 1) {
      const takesNumber = visit % numberEvery === 0;
      await page.evaluate(`sanhVisit(${String(takesNumber)})`);
      await page.clock.fastForward(3_600_000 / visitsAnHour);
    }
    await page.waitForTimeout(500);
    heaps.push(await heapOf(page));
  }
  await context.close();
  const [from = Number.NaN, to = Number.NaN] = [heaps[warmUp - 1], heaps.at(-1)];
  const sizes = `${String(hours * visitsAnHour)} visits, every ${String(numberEvery)}th takes a number, clock put forward 24 h in all; heap after forced collection each hour, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`;
  return { visits: hours * visitsAnHour, growth: to / from, megabytes: to, sizes };

  async function heapOf(of: Page): Promise<number> {
    await of.requestGC();
    await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }
}

/** Hands in the page itself: thousands of visits would take hours by a finger from outside. */
function handsOn(): void {
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
  const found = (selector: string, words: RegExp): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => words.test(one.innerText) && one.getAttribute('aria-disabled') !== 'true',
    );
  const press = async (words: RegExp, selector = 'button'): Promise<void> => {
    for (let turn = 0; turn < 1000; turn += 1) {
      const control = found(selector, words);
      if (control !== undefined) {
        control.click();
        return;
      }
      await pause();
    }
    throw new Error(`nothing there to press: ${String(words)}, but ${document.body.innerText}`);
  };
  const lookUp = async (): Promise<void> => {
    await press(/Tra cứu thủ tục/);
    await press(/^sổ đỏ|khai sinh/i, 'main button');
    await press(/./, '.results button');
    await press(/./, '[role="checkbox"]');
    await press(/Trang đầu/);
  };
  const take = async (): Promise<void> => {
    await press(/Lấy số thứ tự/);
    await press(/^A/, 'main button');
    await press(/^Lấy số(?! thứ tự)/);
    // "Done" takes no tap in its first moment.
    while (found('button', /Lấy số thứ tự/) === undefined) {
      found('button', /^Xong/)?.click();
      await pause();
    }
  };
  Object.assign(globalThis, {
    sanhVisit: async (takesNumber: boolean) => {
      document.querySelector<HTMLElement>('.attract button')?.click();
      await press(/English/);
      await press(/Tiếng Việt/);
      await press(/Hướng dẫn/);
      await press(/Trang đầu/);
      await (takesNumber ? take() : lookUp());
    },
  });
}
