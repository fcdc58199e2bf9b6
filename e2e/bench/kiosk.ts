import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { provideBrowser } from '../../scripts/browser.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { aKioskContext, openCold, openKept, theHome } from './kiosk/first-screen.ts';
import { aLongDay } from './kiosk/long-day.ts';
import { home, notesOf, slowKiosk, slowdown, type Notes } from './kiosk/slow-kiosk.ts';
import { visit } from './kiosk/visit.ts';
import { percentile } from './measure/drive.ts';
import { median, report } from './measure/figure.ts';

const bench = 'kiosk';
const runs = 5;
const visits = 3;
const slow = `1080×1920, processor ${String(slowdown)}x slower; reference is the goal`;

const largest = ({ largestPaintMs }: Notes): number => largestPaintMs;
const longestTask = ({ tasksMs }: Notes): number => Math.max(0, ...tasksMs);

const executablePath = await provideBrowser();
if (executablePath === null) throw new Error('no browser could be found or installed');
const folder = await mkdtemp(join('/var/tmp', 'sanh-kiosk-bench-'));
const server = await ServerProcess.start({ DATA_DIR: folder, SANH_COMMANDS_PER_MINUTE: '100000' });
const flags = ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'];
const browser = await chromium.launch({ executablePath, args: flags });
try {
  await firstScreens(browser);
  await visitsBySlowFinger(browser);
  await longDay(browser);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function figure(name: string, values: readonly number[], goal: number, sizes = slow): void {
  report({ bench, figure: name, ours: median(values), reference: goal, runs: values.length, sizes });
}

async function firstScreens(on: Browser): Promise<void> {
  const cold = [];
  for (let run = 0; run < runs; run += 1) cold.push(await openCold(on, server.origin));
  const notes = cold.map((one) => one.notes);
  const gzipped = 'gzip 9 of every script; reference is the goal';
  figure(
    'KB of JavaScript until the first screen stands',
    cold.map(({ firstKb }) => firstKb),
    60,
    gzipped,
  );
  const settled = `${gzipped}; every page fetched ahead, the search too; the camera's engine only with the camera`;
  figure(
    'KB of JavaScript, settled',
    cold.map(({ allKb }) => allKb),
    250,
    settled,
  );
  const after = cold.map(({ socketMs, notes: { firstPaintMs } }) => socketMs - firstPaintMs);
  figure('ms from the first paint until the socket library is asked for', after, 0, `${slow}: after it`);
  figure('LCP ms, cold', notes.map(largest), 1000);
  figure('longest task ms, cold', notes.map(longestTask), 50);
  figure(
    'CLS, cold',
    notes.map(({ layoutShift }) => layoutShift),
    0,
  );
  const kept = await openKept(on, server.origin, runs);
  figure('LCP ms, from the worker', kept.map(largest), 500);
  figure('longest task ms, from the worker', kept.map(longestTask), 50);
  figure(
    'CLS, from the worker',
    kept.map(({ layoutShift }) => layoutShift),
    0,
  );
}

async function visitsBySlowFinger(on: Browser): Promise<void> {
  const all: Notes[] = [];
  for (let run = 0; run < visits; run += 1) {
    const context = await aKioskContext(on, server.origin);
    const kiosk = await slowKiosk(context);
    await kiosk.page.goto(home);
    await theHome(kiosk);
    await kiosk.page.waitForTimeout(6000);
    const before = (await notesOf(kiosk.devTools)).tasksMs.length;
    await visit(kiosk);
    const notes = await notesOf(kiosk.devTools);
    all.push({ ...notes, tasksMs: notes.tasksMs.slice(before) });
    await context.close();
  }
  const inp = all.map(({ interactionsMs }) =>
    percentile(
      interactionsMs.toSorted((a, b) => a - b),
      0.99,
    ),
  );
  figure('INP p99 ms, a visit', inp, 100);
  figure('longest task ms, a visit', all.map(longestTask), 50);
  figure(
    'CLS, a visit',
    all.map(({ layoutShift }) => layoutShift),
    0,
  );
}

async function longDay(on: Browser): Promise<void> {
  const { visits: made, growth, megabytes, sizes } = await aLongDay(on, server.origin);
  report({
    bench,
    figure: 'heap after the day against after its first sixth',
    ours: growth,
    reference: 1,
    runs: made,
    sizes,
  });
  report({
    bench,
    figure: 'MB of heap at the end of the day',
    ours: megabytes,
    reference: null,
    runs: made,
    sizes,
  });
}
