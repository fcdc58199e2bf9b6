import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import type { PictureReply, PictureRequest } from './PictureReader.ts';

// The server lets this worker alone compile WebAssembly: see `response-headers.ts` there before it gets another name.
const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] });

const tell = (reply: PictureReply): void => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  void (data.kind === 'prepare' ? prepare(data.wasmUrl) : read(data.picture)).then(tell);
});

/** Of our own server: by itself the module would ask a public one. */
async function prepare(wasmUrl: string): Promise<PictureReply> {
  try {
    await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
    return { kind: 'ready' };
  } catch (error) {
    return { kind: 'broken', reason: String(error) };
  }
}

async function read(picture: ImageBitmap): Promise<PictureReply> {
  const found = await detector.detect(picture).catch(() => []);
  picture.close();
  return { kind: 'texts', texts: found.map(({ rawValue }) => rawValue) };
}
