import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { picturesPerSecond, type CodeReader } from './code-reader.ts';
import { cameraWish } from './open-camera.ts';

/** Reads in plain script: where WebAssembly is missing or was refused. */
export const loadScriptReader = (): Promise<CodeReader> => Promise.resolve(new ScriptReader());

class ScriptReader implements CodeReader {
  #reader: Html5Qrcode | null = null;

  async start(view: HTMLElement, onscan: (text: string) => void): Promise<MediaStreamTrack | undefined> {
    const { QR_CODE, CODE_128 } = Html5QrcodeSupportedFormats;
    const reader = new Html5Qrcode(view.id, { formatsToSupport: [QR_CODE, CODE_128], verbose: false });
    const camera = { fps: picturesPerSecond, videoConstraints: cameraWish };
    await reader.start({ facingMode: 'user' }, camera, onscan, undefined);
    this.#reader = reader;
    const source = view.querySelector('video')?.srcObject;
    return source instanceof MediaStream ? source.getVideoTracks()[0] : undefined;
  }

  async stop(): Promise<void> {
    const reader = this.#reader;
    this.#reader = null;
    await reader?.stop().catch(() => undefined);
    reader?.clear();
  }
}
