import type { Page } from '@playwright/test';
import { minimalDigitPx } from '@sanh/domain';
import { demoDesks, openDesk } from '../testing/desk.ts';
import { demoCentre, expect, test } from './demo.ts';
import { DisplayPage } from './pages/display.ts';

const screens = {
  lying: { width: 1920, height: 1080 },
  upright: { width: 1080, height: 1920 },
};
interface LargeCall {
  readonly label: string;
  /** Height of its lowest digit, of ticket number and counter number alike, as drawn. */
  readonly digitPx: number;
  readonly isWhole: boolean;
}

/** What stands under "now calling". */
function largeCalls(): readonly LargeCall[] {
  const context = document.createElement('canvas').getContext('2d');
  const heightOf = (element: Element): number => {
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
    if (context === null) return 0;
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return context.measureText('1').actualBoundingBoxAscent * element.currentCSSZoom;
  };
  return [...document.querySelectorAll('[role=status] article')].map((card) => {
    const figures = [...card.querySelectorAll('.number .number, .counter')].map(
      (element) => element.querySelector('strong') ?? element,
    );
    const place = card.getBoundingClientRect();
    const isInside = (element: Element): boolean => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return top >= place.top && bottom <= place.bottom && left >= place.left && right <= place.right;
    };
    const apart = figures.map((element) => element.getBoundingClientRect());
    const isClear =
      (apart[0]?.right ?? 0) <= (apart[1]?.left ?? 0) || (apart[0]?.bottom ?? 0) <= (apart[1]?.bottom ?? 0);
    return {
      label: figures[0]?.textContent.trim() ?? '',
      digitPx: figures.length < 2 ? 0 : Math.min(...figures.map(heightOf)),
      isWhole: isClear && figures.every(isInside),
    };
  });
}

const shots = process.env['SANH_SHOTS'];

/** Looks again and again until every one of these numbers has stood large, and gives how each stood. */
async function watchUntilLarge(page: Page, numbers: readonly string[]): Promise<readonly LargeCall[]> {
  const seen: LargeCall[] = [];
  await expect
    .poll(
      async () => {
        seen.push(...(await page.evaluate(largeCalls)));
        return numbers.filter((number) => !seen.some(({ label }) => label === number));
      },
      { timeout: 60_000, intervals: [250] },
    )
    .toEqual([]);
  return seen;
}

for (const [way, viewport] of Object.entries(screens)) {
  test(`whoever is being called is read from ten metres when one, two, three or six counters call at once, ${way}`, async ({
    demo,
  }) => {
    const needed = minimalDigitPx(
      { diagonalInches: 43, widthPx: viewport.width, heightPx: viewport.height },
      10,
    );
    const page = await demo.screen(viewport, `/display/?centre=${demoCentre}`);
    await new DisplayPage(page).isLive();
    await page.evaluate(() => document.fonts.ready);
    const desks = await Promise.all(
      demoDesks.slice(0, 6).map((entry) => openDesk(demo.server.origin, entry)),
    );
    for (const count of [1, 2, 3, 6]) {
      const calling = desks.slice(0, count);
      await Promise.all(calling.map((desk) => desk.fill(1)));
      const numbers = await Promise.all(calling.map((desk) => desk.call()));
      const seen = await watchUntilLarge(page, numbers);
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/at-once-${String(count)}-${way}.png` });
      await Promise.all(calling.map((desk) => desk.start()));
      expect(seen.filter(({ digitPx, isWhole }) => digitPx < needed || !isWhole)).toEqual([]);
    }
  });
}

/** Words of an emergency and calls beside it that are cut. */
function cutWords(): readonly string[] {
  const isCut = (element: Element): boolean => {
    const { bottom, right } = element.getBoundingClientRect();
    const box = element.closest('.words');
    const isClipped = box !== null && box.scrollHeight > box.clientHeight;
    return isClipped || bottom > innerHeight || right > innerWidth;
  };
  const words = [...document.querySelectorAll('[role=alert] p, footer li')];
  return words.filter(isCut).map(({ textContent }) => textContent.trim());
}

test('the longest emergency in two languages stands whole while ten counters call, lying and upright', async ({
  demo,
}) => {
  const pages = await Promise.all(
    Object.values(screens).map((viewport) => demo.screen(viewport, `/display/?centre=${demoCentre}`)),
  );
  const desks = await Promise.all(demoDesks.map((entry) => openDesk(demo.server.origin, entry)));
  await Promise.all(desks.map((desk) => desk.fill(1)));
  await Promise.all(desks.map((desk) => desk.call()));
  const vi = 'Mời mọi người bình tĩnh rời sảnh theo lối thoát hiểm gần nhất. '.repeat(3).slice(0, 159);
  const en = 'Please leave the hall calmly by the nearest emergency exit now. '.repeat(3).slice(0, 159);
  await demo.managed('raise-emergency', { texts: { vi: `${vi}!`, en: `${en}!` }, until: null });
  for (const page of pages) {
    await expect(page.getByRole('alert').getByText(`${vi}!`)).toBeVisible();
    await expect(page.locator('footer li')).toHaveCount(demoDesks.length);
    await page.evaluate(() => document.fonts.ready);
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/longest-emergency-${String(page.viewportSize()?.width)}.png` });
    await expect.poll(() => page.evaluate(cutWords)).toEqual([]);
  }
});
