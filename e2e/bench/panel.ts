import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo } from '../stories/demo.ts';
import { issued } from '../stories/panel/issue.ts';
import { benchBrowser } from './measure/bench-page.ts';
import { percentile } from './measure/drive.ts';
import { report } from './measure/figure.ts';
import { feedbackOf, type Feedback } from './panel/feedback.ts';

const visits = 60;
const goalMs = 100;

const folder = await mkdtemp(join('/var/tmp', 'sanh-panel-bench-'));
const server = await ServerProcess.start({ DATA_DIR: folder, SANH_COMMANDS_PER_MINUTE: '100000' });
const browser = await benchBrowser();
try {
  const demo = new Demo(server, browser);
  await issued(demo, 'dat-dai', visits * 2);
  const { page } = await demo.panel(2);
  const all: Feedback[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    for (const key of ['F2', 'F4', 'F4']) {
      all.push(await feedbackOf(page, key));
      await page.waitForTimeout(60);
    }
  }
  told(
    'ms from the key to the key showing it, p95',
    all.map(({ heardMs }) => heardMs),
  );
  told(
    'ms from the key to the new state on the glass, p95',
    all.map(({ doneMs }) => doneMs),
  );
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function told(figure: string, values: readonly number[]): void {
  const ours = percentile(
    values.toSorted((a, b) => a - b),
    0.95,
  );
  const sizes = `1366×768, call, start and finish of ${String(visits)} visits with ${String(visits * 2)} in line; reference is the goal`;
  report({ bench: 'panel', figure, ours, reference: goalMs, runs: values.length, sizes });
}
