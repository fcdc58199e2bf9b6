import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
}

const connectMs = 3000;
const closeMs = 1000;
const chunkBytes = 4096;

/** One connection to a printer. A printer takes one at a time, so it is closed after every slip. */
export class PrinterLine {
  readonly #socket: Socket;
  #received: number[] = [];
  #heard: () => void = () => undefined;
  /** Whether any byte has been handed over since the connection stood. */
  hasSent = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part) => {
      this.#received.push(...part);
      this.#heard();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#heard());
  }

  /** Null when nobody takes the connection. */
  static async open({ host, port }: PrinterAddress): Promise<PrinterLine | null> {
    const socket = connect({ host, port, noDelay: true });
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(connectMs) });
      return new PrinterLine(socket);
    } catch {
      socket.on('error', () => undefined);
      socket.destroy();
      return null;
    }
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** Sends a question, or goes on waiting for the last one, and gives the answering bytes that came in time. */
  async ask(
    question: Uint8Array | null,
    { isAnswer, count, withinMs }: { isAnswer: (byte: number) => boolean; count: number; withinMs: number },
  ): Promise<readonly number[]> {
    if (question !== null) {
      this.#received = this.#received.filter((byte) => !isAnswer(byte));
      this.#socket.write(question);
    }
    const answers = (): number[] => this.#received.filter(isAnswer).slice(0, count);
    const until = performance.now() + withinMs;
    while (this.isOpen && answers().length < count && performance.now() < until)
      await this.#somethingHeard(until - performance.now());
    return answers();
  }

  /** Whether all of it was taken, with never more than `stalledMs` of standstill. */
  async send(bytes: Uint8Array, stalledMs: number): Promise<boolean> {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      if (!this.isOpen) return false;
      this.hasSent = true;
      if (this.#socket.write(bytes.subarray(at, at + chunkBytes))) continue;
      const drained = once(this.#socket, 'drain', { signal: AbortSignal.timeout(stalledMs) });
      if (!(await drained.then(() => true).catch(() => false))) return false;
    }
    return this.isOpen;
  }

  async close(): Promise<void> {
    if (this.#socket.destroyed) return;
    this.#socket.end();
    await once(this.#socket, 'close', { signal: AbortSignal.timeout(closeMs) }).catch(() => undefined);
    this.#socket.destroy();
  }

  #somethingHeard(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, withinMs));
      this.#heard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
