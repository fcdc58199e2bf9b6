import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { paintScene } from '../../testing/codes/paint-scene.ts';
import type { BenchPicture } from './pictures.ts';

type Decode = (canvas: HTMLCanvasElement) => Promise<string>;

/** What one engine made of one picture; the text is null when it read nothing. */
export interface Reading {
  readonly text: string | null;
  readonly ms: number;
}

const tries = 5;

/** Both as the kiosk sets them up: QR and Code 128, nothing else. */
async function engines(): Promise<readonly Decode[]> {
  await prepareZXingModule({ overrides: { locateFile: () => '/reader.wasm' }, fireImmediately: true });
  const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] });
  const { QR_CODE, CODE_128 } = Html5QrcodeSupportedFormats;
  document.body.append(Object.assign(document.createElement('div'), { id: 'view' }));
  const reader = new Html5Qrcode('view', { formatsToSupport: [QR_CODE, CODE_128], verbose: false });
  // What its live loop calls for every picture.
  const { qrcode } = reader as unknown as {
    qrcode: { decodeAsync(of: HTMLCanvasElement): Promise<{ text: string }> };
  };
  return [
    async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? '',
    async (canvas) => (await qrcode.decodeAsync(canvas)).text,
  ];
}

async function read(decode: Decode, canvas: HTMLCanvasElement): Promise<Reading> {
  const times: number[] = [];
  let text: string | null = null;
  for (let one = 0; one < tries; one++) {
    const from = performance.now();
    text = await decode(canvas).catch(() => null);
    times.push(performance.now() - from);
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
  return { text: text === '' ? null : text, ms };
}

/** The readings of each picture, engine by engine. */
async function measure(pictures: readonly BenchPicture[]): Promise<readonly (readonly Reading[])[]> {
  const all = await engines();
  const readings: Reading[][] = [];
  for (const { picture } of pictures) {
    const canvas = await paintScene(picture);
    const own: Reading[] = [];
    for (const decode of all) own.push(await read(decode, canvas));
    readings.push(own);
  }
  return readings;
}

Object.assign(globalThis, { measure });
