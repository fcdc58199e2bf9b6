import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { pack } from '../../server/src/catalogue/package.ts';
import { provideBrowser } from '../../scripts/browser.ts';
import { root } from '../../scripts/step.ts';
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

const executablePath = await provideBrowser();
if (executablePath === null) throw new Error('no browser could be found or installed');
const queries = (await readFile(join(root, 'search/quality/held-out.jsonl'), 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { query: string }).query);
const program = await bundle();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
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

async function inBrowser(on: Browser, packed: Uint8Array, rate: number): Promise<Measured> {
  const server = createServer((request, response) => {
    if (request.url === '/package') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' }).end(packed);
    } else if (request.url === '/program.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(program);
    } else
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script src="/program.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await on.newPage();
  try {
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate });
    return await page.evaluate(
      (typed) => (globalThis as unknown as { measure(queries: string[]): Promise<Measured> }).measure(typed),
      queries,
    );
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

async function bundle(): Promise<string> {
  const entry = join(root, 'e2e/bench/search/page-program.ts');
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: join(root, 'e2e') },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page could not be bundled');
  return chunk.code;
}
