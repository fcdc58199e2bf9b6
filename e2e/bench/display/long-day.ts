import type { Browser } from 'playwright-core';
import { demoCentre } from '../../stories/demo.ts';
import type { Desk } from './desk.ts';

const hours = 24;
const callsAnHour = Number(process.env['SANH_CALLS_AN_HOUR'] ?? 12);
const warmUp = hours / 6;

export interface LongDay {
  readonly calls: number;
  /** Heap at the end as a share of that after the warm-up. */
  readonly growth: number;
  readonly megabytes: number;
  readonly sizes: string;
}

/** A day of calls one after the other, the clock of the page put forward to the next call after each. */
export async function aLongDay(browser: Browser, origin: string, desk: Desk): Promise<LongDay> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, baseURL: origin });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await page.clock.install();
  await page.goto(`/display/?centre=${demoCentre}`);
  const heaps: number[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    await desk.fill(callsAnHour);
    for (let call = 0; call < callsAnHour; call += 1) {
      const number = await desk.callNext();
      await page.getByText(number, { exact: true }).first().waitFor();
      await page.clock.fastForward(3_600_000 / callsAnHour);
    }
    await page.waitForTimeout(500);
    await page.requestGC();
    await devTools.send('HeapProfiler.collectGarbage');
    heaps.push((await devTools.send('Runtime.getHeapUsage')).usedSize / 1e6);
  }
  await context.close();
  const [from = Number.NaN, to = Number.NaN] = [heaps[warmUp - 1], heaps.at(-1)];
  const calls = hours * callsAnHour;
  const sizes = `${String(calls)} calls, clock of the page put forward 24 h in all; heap after forced collection each hour, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`;
  return { calls, growth: to / from, megabytes: to, sizes };
}
