import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './browser.ts';
import { buildFrontEnds } from './front-ends.ts';
import { runProgram, step } from './step.ts';
import { verify } from './verify.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const none: Count = { passed: 0, failed: 0 };
const broken: Count = { passed: 0, failed: 1 };
const reports = await mkdtemp(join(tmpdir(), 'sanh-tests-'));

/** Unit, store, server and fault tests. */
async function vitest(name: string, args: readonly string[]): Promise<Count> {
  const file = join(reports, `${name}.json`);
  // Real processes on a busy machine: a second try is allowed, and the report says that it was one.
  const reporters = ['--retry=1', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Said here: projects take it from the command line only, and would use one of two cores.
  const workers = ['--maxWorkers', '2'];
  await step(name, () => runProgram('vitest', ['run', ...args, ...workers, ...reporters], { isLoud: true }));
  if (!existsSync(file)) return broken;
  const report = JSON.parse(await readFile(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const neverRan = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + neverRan.length };
}

/** Stories in a real browser against a real server: two at a time, and by themselves those that hold a time. */
async function stories(browser: string | null): Promise<Count> {
  if (browser === null) {
    console.error('No browser could be found or installed; the stories in the browser were not told.');
    return broken;
  }
  const together = await told(browser, 'stories', ['--grep-invert', '@alone']);
  const alone = await told(browser, 'stories by themselves', ['--grep', '@alone', '--workers', '1']);
  return { passed: together.passed + alone.passed, failed: together.failed + alone.failed };
}

async function told(browser: string, name: string, which: readonly string[]): Promise<Count> {
  const file = join(reports, `${name}.json`);
  const env = { SANH_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', ...which];
  await step(name, () => runProgram('playwright', args, { isLoud: true, env }));
  if (!existsSync(file)) return broken;
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Tests of one kind after those of the other, as some hold a time; beside them the checks, in the time that they only wait. */
async function everything(): Promise<Count[]> {
  const isBuilt = await buildFrontEnds();
  const [checks, browser] = [verify({ isAside: true }), provideBrowser()];
  const units = await vitest('units', ['--project', '!faults']);
  const faults = await vitest('faults', ['--project', 'faults']);
  const told = isBuilt ? await stories(await browser) : broken;
  return [await checks, units, faults, told];
}

const counts = await everything().finally(() => rm(reports, { recursive: true, force: true }));
const total = counts.reduce(
  (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }),
  none,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
