import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo } from '../stories/demo.ts';
import { issued } from '../stories/panel/issue.ts';
import { aDesk, type Desk } from './display/desk.ts';
import { framesOfCall } from './display/frames.ts';
import { aLongDay } from './display/long-day.ts';
import { tapToPaint } from './display/tap-to-paint.ts';
import { benchBrowser } from './measure/bench-page.ts';
import { percentile } from './measure/drive.ts';
import { report } from './measure/figure.ts';

const bench = 'display';
const calls = 12;
const taps = 20;
/** Sixty frames a second are 16.7 ms each; a clock that ticks a little late has lost none. */
const inTimeMs = 20;
const glass = '1920×1080, no graphics processor';

const folder = await mkdtemp(join('/var/tmp', 'sanh-display-bench-'));
const server = await ServerProcess.start({ DATA_DIR: folder, SANH_COMMANDS_PER_MINUTE: '100000' });
const browser = await benchBrowser();
try {
  const demo = new Demo(server, browser);
  const desk = await aDesk(server.origin);
  await framesWhileCalling(demo, desk);
  await fromTapToPaint(demo);
  await longDay(desk);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function framesWhileCalling(on: Demo, desk: Desk): Promise<void> {
  const { page } = await on.display();
  await desk.fill(calls + 1);
  await desk.callNext();
  const gaps: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    await page.waitForTimeout(3000);
    gaps.push(...(await framesOfCall(page, desk)));
  }
  await page.context().close();
  const sizes = `${glass}; gaps between animation frames in the 1.5 s after each of ${String(calls)} calls`;
  const share = gaps.filter((gap) => gap <= inTimeMs).length / gaps.length;
  const figure = { bench, runs: gaps.length, sizes };
  report({
    ...figure,
    figure: 'share of frames within 20 ms; reference is the goal',
    ours: share,
    reference: 0.95,
  });
  report({ ...figure, figure: 'longest gap between frames, ms', ours: Math.max(...gaps), reference: null });
}

async function fromTapToPaint(on: Demo): Promise<void> {
  await issued(on, 'dat-dai', taps + 1);
  const { page: display } = await on.display();
  const { page: panel } = await on.panel(2);
  const tookMs: number[] = [];
  for (let tap = 0; tap < taps; tap += 1) {
    await display.waitForTimeout(1500);
    tookMs.push(await tapToPaint(panel, display));
    for (const startThenFinish of ['F4', 'F4']) {
      await panel.waitForTimeout(300);
      await panel.keyboard.press(startThenFinish);
    }
  }
  await Promise.all([display, panel].map((page) => page.context().close()));
  const sorted = tookMs.toSorted((a, b) => a - b);
  const sizes = `${glass}; panel, display and server on the same two cores; reference is the goal`;
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const figure = `ms from the clerk's key to the call on the display's glass, ${name}`;
    report({ bench, figure, ours: percentile(sorted, share), reference: 100, runs: taps, sizes });
  }
}

async function longDay(desk: Desk): Promise<void> {
  const { calls: made, growth, megabytes, sizes } = await aLongDay(browser, server.origin, desk);
  const figure = { bench, runs: made, sizes };
  report({
    ...figure,
    figure: 'heap after the day against after its first sixth',
    ours: growth,
    reference: 1,
  });
  report({ ...figure, figure: 'MB of heap at the end of the day', ours: megabytes, reference: null });
}
