import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { picturesPerSecond, type CodeReader } from './code-reader.ts';
import { closeCamera, openCamera, tracksOf } from './open-camera.ts';
import { PictureReader, type PicturePort } from './PictureReader.ts';

/** Reads beside the page, by WebAssembly of our own server. */
export async function loadWasmReader(): Promise<CodeReader> {
  const worker = new Worker(new URL('./read-pictures.ts', import.meta.url), { type: 'module' });
  const pictures = new PictureReader(worker as PicturePort);
  try {
    await pictures.prepare(new URL(wasmUrl, location.href).href);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return new WasmReader(pictures);
}

class WasmReader implements CodeReader {
  readonly #pictures: PictureReader;
  #video: HTMLVideoElement | null = null;

  constructor(pictures: PictureReader) {
    this.#pictures = pictures;
  }

  async start(view: HTMLElement, onscan: (text: string) => void): Promise<MediaStreamTrack | undefined> {
    const video = await openCamera(view);
    this.#video = video;
    void this.#look(video, onscan);
    return tracksOf(video)[0];
  }

  stop(): Promise<void> {
    if (this.#video !== null) closeCamera(this.#video);
    this.#video = null;
    return Promise.resolve();
  }

  async #look(video: HTMLVideoElement, onscan: (text: string) => void): Promise<void> {
    while (this.#video === video) {
      // A picture that cannot be taken, as between two sizes of the camera, is followed by the next one.
      const [text] = await this.#read(video).catch(() => []);
      if (this.#video === video && text !== undefined) onscan(text);
      await new Promise((next) => setTimeout(next, 1000 / picturesPerSecond));
    }
  }

  async #read(video: HTMLVideoElement): Promise<readonly string[]> {
    return this.#pictures.read(await createImageBitmap(video));
  }
}
