import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pack } from '../../server/src/catalogue/package.ts';
import { root } from '../../scripts/step.ts';
import { benchBrowser, bundle, onPage } from './measure/bench-page.ts';
import { median, report } from './measure/figure.ts';
import { theCatalogue, type BenchCatalogue } from './search/catalogue.ts';

const bench = 'search';
const runs = 3;
const slowdown = 4;
const national = 12_000;

interface Measured {
  readonly readyMs: number;
  readonly keystrokesMs: readonly number[];
}

const queries = (await readFile(join(root, 'search/quality/held-out.jsonl'), 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { query: string }).query);
const program = await bundle('search/page-program.ts');
const browser = await benchBrowser();
try {
  await measure(browser, await theCatalogue());
  await measure(browser, await theCatalogue(national));
} finally {
  await browser.close();
}

async function measure(on: Browser, { content, sizes }: BenchCatalogue): Promise<void> {
  const packed = await pack(content);
  const figure = (name: string, ours: number, goal: number): void =>
    report({ bench, figure: name, ours, reference: goal, runs, sizes: `${sizes}; reference is the goal` });
  figure('KB on the wire (brotli)', packed.br.length / 1000, 600);
  for (const rate of [1, slowdown]) {
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) measured.push(await inBrowser(on, packed.br, rate));
    const label = rate === 1 ? '' : `, CPU ${String(rate)}x slower`;
    const all = measured.map(({ keystrokesMs }) => keystrokesMs.toSorted((a, b) => a - b));
    figure(`ms to ready${label}`, median(measured.map(({ readyMs }) => readyMs)), 300 * rate);
    figure(`p50 ms a keystroke${label}`, median(all.map((one) => at(one, 0.5))), 4 * rate);
    figure(`p99 ms a keystroke${label}`, median(all.map((one) => at(one, 0.99))), 4 * rate);
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function inBrowser(on: Browser, packed: Uint8Array, rate: number): Promise<Measured> {
  const files = { '/package': { type: 'application/json', body: packed, encoding: 'br' } };
  return onPage(on, program, files, async (page) => {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate });
    return page.evaluate(
      (typed) => (globalThis as unknown as { measure(queries: string[]): Promise<Measured> }).measure(typed),
      queries,
    );
  });
}
