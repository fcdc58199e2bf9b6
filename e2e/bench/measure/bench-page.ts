import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { provideBrowser } from '../../../scripts/browser.ts';
import { root } from '../../../scripts/step.ts';

/** What the page may fetch besides its program, by path. */
export type BenchFiles = Readonly<
  Record<string, { readonly type: string; readonly body: Uint8Array; readonly encoding?: string }>
>;

export async function benchBrowser(): Promise<Browser> {
  const executablePath = await provideBrowser();
  if (executablePath === null) throw new Error('no browser could be found or installed');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Shows a page of the browser that has run the program and may fetch the files, for as long as it is used. */
export async function onPage<Used>(
  browser: Browser,
  program: string,
  files: BenchFiles,
  use: (page: Page) => Promise<Used>,
): Promise<Used> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    if (file !== undefined) {
      const encoding = file.encoding === undefined ? {} : { 'content-encoding': file.encoding };
      response.writeHead(200, { 'content-type': file.type, ...encoding }).end(file.body);
    } else if (url === '/program.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(program);
    } else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<body><script src="/program.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    return await use(page);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

/** A program of `e2e/bench` as one script. */
export async function bundle(path: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: join(root, 'e2e') },
    build: { write: false, lib: { entry: join(root, 'e2e/bench', path), formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page could not be bundled');
  return chunk.code;
}
