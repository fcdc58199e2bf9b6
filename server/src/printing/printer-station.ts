import type { PrinterCondition, PrinterStanding, PrintOutcome } from '@sanh/contract';
import { dotsOf, type PrinterEntry } from '@sanh/kiosk-config';
import { lookAt, printSlip, type NetworkPrinter, type SlipToPrint } from './print-slip.ts';
import { canPrint } from './printer-status.ts';
import { UnprintedSlips } from './unprinted.ts';

/** Told whenever a slip has ended or a printer has been looked at. */
export type StationReport = (told: {
  readonly centreId: string;
  readonly printerId: string;
  readonly condition: PrinterCondition;
  readonly outcome: PrintOutcome['kind'] | null;
}) => void;

const waitingSlips = 8;
const lookAgainMs = 5000;
/** A raster command of the encoder at its highest. */
const bandRows = 255;

/** One network printer: its slips one after the other, how it was last found, and what may not have come out. */
export class PrinterStation {
  readonly unprinted = new UnprintedSlips();
  /** Somebody has printed on it since the server started. */
  isUsed = false;
  /** As the newest configuration describes it. */
  printer: PrinterEntry;
  readonly #centreId: string;
  readonly #report: StationReport;
  #condition: PrinterCondition = 'unknown';
  #since = Date.now();
  #lookedAt = 0;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #mayBeMidSlip = false;

  constructor(centreId: string, printer: PrinterEntry, report: StationReport) {
    this.#centreId = centreId;
    this.printer = printer;
    this.#report = report;
  }

  async print(jobId: string, slip: SlipToPrint): Promise<PrintOutcome> {
    this.isUsed = true;
    const outcome: PrintOutcome =
      this.#waiting >= waitingSlips
        ? { kind: 'failed', condition: this.#condition }
        : await this.#inTurn(() => this.#send(slip));
    if (outcome.kind === 'printed') this.unprinted.forget(jobId);
    else this.unprinted.keep(jobId, slip, Date.now());
    this.#found(outcome.condition, outcome.kind);
    return outcome;
  }

  /** Sees how it is, unless that is known or a slip is being printed. */
  async look(): Promise<void> {
    const now = Date.now();
    if (this.#waiting > 0 || now - this.#lookedAt < lookAgainMs) return;
    this.#lookedAt = now;
    this.#found(await this.#inTurn(() => lookAt(this.#address)), null);
  }

  /** Asking for it is reason to look again while something is wrong. */
  standing(now: number): PrinterStanding {
    if (!canPrint(this.#condition) || this.#condition === 'unknown') void this.look();
    const { id, name } = this.printer;
    return {
      ...{ id, names: name, condition: this.#condition, since: this.#since },
      unprinted: this.unprinted.list(now),
    };
  }

  async #send(slip: SlipToPrint): Promise<PrintOutcome> {
    const bytes = this.#mayBeMidSlip ? this.#afterHalfASlip(slip.bytes) : slip.bytes;
    const outcome = await printSlip(this.#address, { ...slip, bytes });
    if (outcome.kind !== 'failed') this.#mayBeMidSlip = outcome.kind === 'unsure';
    return outcome;
  }

  /** A printer cut off in a picture takes what comes next for the rest of it: blank dots fill it up, and mean nothing otherwise. */
  #afterHalfASlip(bytes: Uint8Array): Uint8Array {
    const blank = new Uint8Array((dotsOf(this.printer) / 8) * bandRows);
    return Buffer.concat([blank, bytes]);
  }

  get #address(): NetworkPrinter {
    const { transport } = this.printer;
    if (transport.kind !== 'network') throw new Error('not a network printer');
    return transport;
  }

  #found(condition: PrinterCondition, outcome: PrintOutcome['kind'] | null): void {
    if (condition !== this.#condition) this.#since = Date.now();
    this.#condition = condition;
    const { id } = this.printer;
    this.#report({ centreId: this.#centreId, printerId: id, condition, outcome });
  }

  /** A printer takes one connection at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(work).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
