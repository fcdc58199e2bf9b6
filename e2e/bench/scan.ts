import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { benchBrowser, bundle, onPage } from './measure/bench-page.ts';
import { median, report } from './measure/figure.ts';
import type { Reading } from './scan/page-program.ts';
import { benchPictures, type BenchPicture } from './scan/pictures.ts';

/** Which engine reads what a camera sees, and how fast: barcode-detector is ours, html5-qrcode the reference. */
const bench = 'scan';
const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
const files = { '/reader.wasm': { type: 'application/wasm', body: wasm } };
const pictures = await benchPictures();
const browser = await benchBrowser();
const readings = await onPage(browser, await bundle('scan/page-program.ts'), files, (page) =>
  page.evaluate(
    (seen) =>
      (globalThis as unknown as { measure(of: typeof seen): Promise<(readonly Reading[])[]> }).measure(seen),
    pictures,
  ),
).finally(() => browser.close());

tell('all', pictures);
for (const scene of new Set(pictures.map((picture) => picture.scene)))
  tell(
    scene,
    pictures.filter((picture) => picture.scene === scene),
  );
for (const code of new Set(pictures.map((picture) => picture.code)))
  tell(
    code,
    pictures.filter((picture) => picture.code === code),
  );

function tell(name: string, of: readonly BenchPicture[]): void {
  const sizes = `${of.length} pictures of 1280 x 720; reference is html5-qrcode`;
  const figure = (what: string, ours: number, reference: number): void =>
    report({ bench, figure: `${name}: ${what}`, ours, reference, runs: 5, sizes });
  const own = (engine: number): readonly Reading[] =>
    of.map((picture) => readings[pictures.indexOf(picture)]?.[engine] ?? { text: null, ms: 0 });
  const right = (engine: number): number =>
    own(engine).filter(({ text }, at) => text === of[at]?.text).length;
  const wrong = (engine: number): number =>
    own(engine).filter(({ text }) => text !== null).length - right(engine);
  const ms = (engine: number): number => median(own(engine).map((reading) => reading.ms));
  figure('read', right(0), right(1));
  if (name !== 'all') return;
  figure('read wrongly', wrong(0), wrong(1));
  figure('ms a picture', ms(0), ms(1));
}
