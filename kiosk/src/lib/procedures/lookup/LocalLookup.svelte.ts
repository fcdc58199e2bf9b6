import type { Divisions, LookupAnswer, LookupQuestion } from './lookup.ts';
import type { Reply, Request } from './messages.ts';

/** The part of a Web Worker that is used here. */
export interface LookupPort {
  postMessage(request: Request): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
}

/** The catalogue in this browser: looks up without the server, as soon as it is here. */
export class LocalLookup {
  /** Null until the catalogue is here. */
  divisions = $state.raw<Divisions | null>(null);
  readonly #open: () => LookupPort;
  #waiting: readonly { readonly id: number; readonly resolve: (answer: LookupAnswer) => void }[] = [];
  #port: LookupPort | null = null;
  #asked = 0;

  constructor(open: () => LookupPort) {
    this.#open = open;
  }

  /** Fetches the catalogue, or another one when the server has it. */
  refresh(): void {
    this.#port ??= this.#connect();
    this.#port.postMessage({ kind: 'refresh' });
  }

  /** The same, and keeps every procedure of it for work without the network. A phone does not: it is much to load. */
  keep(fieldIds: readonly string[]): void {
    this.#port ??= this.#connect();
    this.#port.postMessage({ kind: 'keep', fieldIds });
  }

  /** Null while the catalogue is not here. */
  ask(question: LookupQuestion): Promise<LookupAnswer> | null {
    const port = this.#port;
    if (port === null || this.divisions === null) return null;
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, { id, resolve }];
      port.postMessage({ kind: 'ask', id, question });
    });
  }

  #connect(): LookupPort {
    const port = this.#open();
    port.onmessage = ({ data }) => {
      if (data.kind === 'ready') this.divisions = data.divisions;
      else this.#settle(data.id, data.answer);
    };
    return port;
  }

  #settle(id: number, answer: LookupAnswer): void {
    this.#waiting.find((one) => one.id === id)?.resolve(answer);
    this.#waiting = this.#waiting.filter((one) => one.id !== id);
  }
}
