/** What the page asks the worker: first to make itself ready, then to read pictures one by one. */
export type PictureRequest =
  | { readonly kind: 'prepare'; readonly wasmUrl: string }
  | { readonly kind: 'read'; readonly picture: ImageBitmap };

/** What the worker tells the page, one answer a request. */
export type PictureReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

/** The part of a Web Worker that is used here. */
export interface PicturePort {
  postMessage(request: PictureRequest, transfer: readonly Transferable[]): void;
  onmessage: ((event: { readonly data: PictureReply }) => void) | null;
  /** The worker could not be fetched or has thrown. */
  onerror: ((event: unknown) => void) | null;
}

/** A worker that takes longer than this to be ready is as good as none. */
const readyWithinMs = 10_000;
const broken = (reason: string): PictureReply => ({ kind: 'broken', reason });

/** Has pictures read by a worker, so that no picture holds up the page. */
export class PictureReader {
  readonly #port: PicturePort;
  #answer: (reply: PictureReply) => void = () => undefined;

  constructor(port: PicturePort) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#answer(data);
    port.onerror = () => this.#answer(broken('worker'));
  }

  /** Rejects when the worker cannot read here. */
  async prepare(wasmUrl: string): Promise<void> {
    const late = setTimeout(() => this.#answer(broken('late')), readyWithinMs);
    const reply = await this.#ask({ kind: 'prepare', wasmUrl });
    clearTimeout(late);
    if (reply.kind !== 'ready') throw new Error(reply.kind === 'broken' ? reply.reason : reply.kind);
  }

  /** The texts of the codes in the picture; none when it cannot be read. One picture at a time. */
  async read(picture: ImageBitmap): Promise<readonly string[]> {
    const reply = await this.#ask({ kind: 'read', picture }, [picture]);
    return reply.kind === 'texts' ? reply.texts : [];
  }

  #ask(request: PictureRequest, transfer: readonly Transferable[] = []): Promise<PictureReply> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#port.postMessage(request, transfer);
    });
  }
}
