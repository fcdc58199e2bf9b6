import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { SlipReader, type PrintedSlip } from './slip-reader.ts';

/** What is the matter with the printer. `half-open`: takes connections and is silent; `mute`: prints and never answers. */
export interface Trouble {
  readonly paper: 'ok' | 'low' | 'out';
  readonly isCoverOpen: boolean;
  readonly isHalfOpen: boolean;
  readonly isMute: boolean;
  /** Answers real-time status only, as cheap printers do. */
  readonly knowsNoConfirmation: boolean;
  /** The roll ends after so many rows of dots. */
  readonly rowsLeft: number;
  /** The connection dies when so many bytes have come over it. */
  readonly diesAfterBytes: number;
  readonly rowsPerSecond: number;
}

const none: Trouble = {
  ...{ paper: 'ok', isCoverOpen: false, isHalfOpen: false, isMute: false, knowsNoConfirmation: false },
  ...{ rowsLeft: Infinity, diesAfterBytes: Infinity, rowsPerSecond: Infinity },
};

/** A printer at a TCP port that keeps what it has printed, one connection at a time as real ones. */
export class PrinterSink {
  readonly port: number;
  /** Everything that came out, in order; the last one may not be cut off yet. */
  readonly slips: PrintedSlip[] = [];
  connections = 0;
  readonly #server: Server;
  readonly #reader = new SlipReader();
  readonly #lines = new Set<Socket>();
  #rows: Uint8Array[] = [];
  #trouble: Trouble = none;
  #isWorking = false;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (line) => this.#serve(line));
  }

  static async start(): Promise<PrinterSink> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PrinterSink(server);
  }

  /** Everything else is in order. */
  has(trouble: Partial<Trouble>): void {
    this.#trouble = { ...none, ...trouble };
    for (const line of this.#lines) void this.#work(line);
    if (this.#lines.size === 0) void this.#work(null);
  }

  /** Rows on a slip that has not been cut off. */
  get hangingRows(): number {
    return this.#rows.length;
  }

  async stop(): Promise<void> {
    for (const line of this.#lines) line.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(line: Socket): void {
    this.connections += 1;
    this.#lines.add(line);
    let received = 0;
    line.on('error', () => undefined);
    line.on('close', () => this.#lines.delete(line));
    line.on('data', (part: Buffer) => {
      if (this.#trouble.isHalfOpen) return;
      const { diesAfterBytes } = this.#trouble;
      const taken = part.subarray(0, Math.max(0, diesAfterBytes - received));
      received += part.length;
      this.#reader.take(taken);
      this.#tellStatus(line, taken);
      void this.#work(line);
      if (received > diesAfterBytes) line.resetAndDestroy();
    });
  }

  /** Real-time status is answered on arrival, whatever the printer is doing. */
  #tellStatus(line: Socket, part: Buffer): void {
    if (this.#trouble.isMute) return;
    for (let at = part.indexOf('1004', 'hex'); at >= 0; at = part.indexOf('1004', at + 2, 'hex')) {
      const answer = this.#status(part[at + 2] ?? 0);
      if (answer !== null) line.write(Uint8Array.of(answer));
    }
  }

  #status(which: number): number | null {
    const { paper, isCoverOpen } = this.#trouble;
    const isOut = paper === 'out';
    if (which === 1) return 0x12 | (isOut || isCoverOpen ? 0x08 : 0);
    if (which === 2) return 0x12 | (isCoverOpen ? 0x04 : 0) | (isOut ? 0x20 : 0);
    if (which === 4) return 0x12 | (isOut ? 0x6c : 0) | (paper === 'low' ? 0x0c : 0);
    return null;
  }

  get #isStopped(): boolean {
    const { paper, isCoverOpen, isHalfOpen } = this.#trouble;
    return paper === 'out' || isCoverOpen || isHalfOpen;
  }

  async #work(line: Socket | null): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let step = this.#next(); step !== null; step = this.#next()) {
      if (step.kind === 'row') await this.#printRow(step.row);
      if (step.kind === 'cut') this.#cut();
      const answers = !this.#trouble.isMute && !this.#trouble.knowsNoConfirmation;
      if (step.kind === 'tell-printed' && answers) line?.write(Uint8Array.of(0));
    }
    this.#isWorking = false;
  }

  #next() {
    return this.#isStopped ? null : this.#reader.next();
  }

  async #printRow(row: Uint8Array): Promise<void> {
    const { rowsPerSecond, rowsLeft } = this.#trouble;
    this.#rows.push(row);
    if (rowsPerSecond < Infinity && this.#rows.length % 20 === 0) await delay(20_000 / rowsPerSecond);
    if (rowsLeft < Infinity) this.#trouble = { ...this.#trouble, rowsLeft: rowsLeft - 1 };
    if (rowsLeft <= 1) this.#trouble = { ...this.#trouble, paper: 'out', rowsLeft: Infinity };
  }

  #cut(): void {
    const [first] = this.#rows;
    this.slips.push({ dots: (first?.length ?? 0) * 8, rows: this.#rows, isCut: true });
    this.#rows = [];
  }
}
