import { cameraTroubleOf, type CameraTrouble } from './camera-trouble.ts';
import type { CodeReader } from './code-reader.ts';
import { loadReader } from './load-reader.ts';

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble };

/** Reads QR codes and Code 128 from the camera's picture. The reader is fetched when it is first wanted, and then kept. */
export class Camera {
  state = $state.raw<CameraState>({ kind: 'off' });
  readonly #load: () => Promise<CodeReader>;
  #reader: CodeReader | null = null;
  /** The one thing at a time: a reader that is stopped while it starts throws. */
  #turn: Promise<unknown> = Promise.resolve();
  #isTroubled = false;
  readonly #ontrouble: () => void;

  /** `ontrouble`: it has to be told, whatever was told before. */
  constructor(ontrouble: () => void, load: () => Promise<CodeReader> = loadReader) {
    this.#ontrouble = ontrouble;
    this.#load = load;
  }

  /** Shows its picture in this element. Returns what stops it. */
  start(view: HTMLElement, onscan: (text: string) => void): () => void {
    const stopped = new AbortController();
    const { signal } = stopped;
    const isStopped = (): boolean => signal.aborted;
    this.#isTroubled = false;
    this.state = { kind: 'starting' };
    this.#turn = this.#turn.then(async () => {
      if (isStopped()) return;
      try {
        this.#reader ??= await this.#load();
        if (isStopped()) return;
        const track = await this.#reader.start(view, (text) => isStopped() || onscan(text));
        if (!isStopped()) this.state = { kind: 'on' };
        track?.addEventListener('ended', () => this.#fail('unplugged'), { signal });
      } catch (error) {
        if (!isStopped()) this.#fail(cameraTroubleOf(error));
      }
    });
    return () => {
      stopped.abort();
      // Trouble is still told after the picture is gone. Asked of the state, an effect's end would see what was before it.
      if (!this.#isTroubled) this.state = { kind: 'off' };
      this.#turn = this.#turn.then(() => this.#reader?.stop()).catch(() => undefined);
    };
  }

  /** Nobody needs to hear of the trouble any more. */
  forget(): void {
    this.state = { kind: 'off' };
  }

  #fail(trouble: CameraTrouble): void {
    this.#isTroubled = true;
    this.state = { kind: 'trouble', trouble };
    this.#ontrouble();
  }
}
