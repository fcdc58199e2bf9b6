import type { Html5Qrcode } from 'html5-qrcode';
import { cameraTroubleOf, type CameraTrouble } from './camera-trouble.ts';

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble };

const picturesPerSecond = 10;

/** Reads QR codes and Code 128 from the camera's picture. The reader is fetched when it is first wanted. */
export class Camera {
  state = $state.raw<CameraState>({ kind: 'off' });
  /** The one thing at a time: a reader that is stopped while it starts throws. */
  #turn: Promise<unknown> = Promise.resolve();
  #isTroubled = false;

  /** Shows its picture in the element of this id. Returns what stops it. */
  start(elementId: string, onscan: (text: string) => void): () => void {
    const stopped = new AbortController();
    const { signal } = stopped;
    const isStopped = (): boolean => signal.aborted;
    let reader: Html5Qrcode | null = null;
    this.#isTroubled = false;
    this.state = { kind: 'starting' };
    this.#turn = this.#turn.then(async () => {
      if (isStopped()) return;
      try {
        reader = await open(elementId, onscan);
        if (!isStopped()) this.state = { kind: 'on' };
        trackOf(elementId)?.addEventListener('ended', () => this.#fail('unplugged'), { signal });
      } catch (error) {
        if (!isStopped()) this.#fail(cameraTroubleOf(error));
      }
    });
    return () => {
      stopped.abort();
      // Trouble is still told after the picture is gone. Asked of the state, an effect's end would see what was before it.
      if (!this.#isTroubled) this.state = { kind: 'off' };
      this.#turn = this.#turn.then(() => reader?.stop().catch(() => undefined)).then(() => reader?.clear());
      this.#turn = this.#turn.catch(() => undefined);
    };
  }

  /** Nobody needs to hear of the trouble any more. */
  forget(): void {
    this.state = { kind: 'off' };
  }

  #fail(trouble: CameraTrouble): void {
    this.#isTroubled = true;
    this.state = { kind: 'trouble', trouble };
  }
}

async function open(elementId: string, onscan: (text: string) => void): Promise<Html5Qrcode> {
  const { Html5Qrcode, Html5QrcodeSupportedFormats } = await import('html5-qrcode');
  const { QR_CODE, CODE_128 } = Html5QrcodeSupportedFormats;
  const reader = new Html5Qrcode(elementId, {
    formatsToSupport: [QR_CODE, CODE_128],
    useBarCodeDetectorIfSupported: true,
    verbose: false,
  });
  await reader.start({ facingMode: 'user' }, { fps: picturesPerSecond }, onscan, undefined);
  return reader;
}

function trackOf(elementId: string): MediaStreamTrack | undefined {
  const source = document.getElementById(elementId)?.querySelector('video')?.srcObject;
  return source instanceof MediaStream ? source.getVideoTracks()[0] : undefined;
}
