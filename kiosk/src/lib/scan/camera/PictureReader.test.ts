import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ZXING_WASM_SHA256 } from 'barcode-detector/ponyfill';
import { afterEach, expect, it, vi } from 'vitest';
import { PictureReader, type PicturePort, type PictureReply, type PictureRequest } from './PictureReader.ts';

afterEach(() => vi.useRealTimers());

/** Stands for the worker: answers as told, or not at all. */
function aWorker(answer: (request: PictureRequest) => PictureReply | null): PicturePort {
  const port: PicturePort = {
    ...{ onmessage: null, onerror: null },
    postMessage(request) {
      const data = answer(request);
      if (data !== null) port.onmessage?.({ data });
    },
  };
  return port;
}

const picture = {} as ImageBitmap;

it('a worker that is ready reads pictures', async () => {
  const reader = new PictureReader(
    aWorker(({ kind }) => (kind === 'prepare' ? { kind: 'ready' } : { kind: 'texts', texts: ['HS-1'] })),
  );
  await reader.prepare('/x.wasm');
  expect(await reader.read(picture)).toEqual(['HS-1']);
});

it('a worker that may not compile, cannot be fetched or never answers is refused', async () => {
  vi.useFakeTimers();
  const refused = new PictureReader(aWorker(() => ({ kind: 'broken', reason: 'CSP' })));
  await expect(refused.prepare('/x.wasm')).rejects.toThrow('CSP');

  const missing = aWorker(() => null);
  const waiting = expect(new PictureReader(missing).prepare('/x.wasm')).rejects.toThrow('worker');
  missing.onerror?.({});
  await waiting;

  const late = expect(new PictureReader(aWorker(() => null)).prepare('/x.wasm')).rejects.toThrow('late');
  await vi.advanceTimersByTimeAsync(10_000);
  await late;
});

it('the WebAssembly that is served is the one that the script was made with', async () => {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  expect(hash).toBe(ZXING_WASM_SHA256);
});
