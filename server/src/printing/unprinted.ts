import type { PrinterStanding } from '@sanh/contract';
import { AppError } from '../app-error.ts';
import type { SlipToPrint } from './print-slip.ts';

interface Unprinted {
  readonly jobId: string;
  readonly label: string;
  readonly at: number;
  readonly slip: SlipToPrint;
}

const keptSlips = 20;
const keptMs = 2 * 3_600_000;

/** Slips of tickets that may not have come out, for a copy when the printer works again. Other papers are not kept: they are the reader's own. */
export class UnprintedSlips {
  #slips: readonly Unprinted[] = [];

  keep(jobId: string, slip: SlipToPrint, now: number): void {
    const ticket = ticketOf(jobId);
    if (ticket === null) return;
    const others = this.#slips.filter((other) => ticketOf(other.jobId) !== ticket && now - other.at < keptMs);
    this.#slips = [...others, { jobId, slip, at: now, label: labelOf(ticket) }].slice(-keptSlips);
  }

  /** A copy is there, whichever it was. */
  forget(jobId: string): void {
    this.#slips = this.#slips.filter((one) => ticketOf(one.jobId) !== ticketOf(jobId));
  }

  /** The slip to print again. Throws NOT_FOUND. */
  slipOf(jobId: string): SlipToPrint {
    const found = this.#slips.find((one) => one.jobId === jobId);
    if (found === undefined) throw new AppError('NOT_FOUND');
    return found.slip;
  }

  list(now: number): PrinterStanding['unprinted'] {
    return this.#slips
      .filter(({ at }) => now - at < keptMs)
      .map(({ jobId, label, at }) => ({ jobId, label, at }));
  }
}

/** `2026-11-23.B-017` of its job `2026-11-23.B-017.1`; other papers are jobs of no ticket. */
export const ticketOf = (jobId: string): string | null =>
  /^(\d{4}-\d{2}-\d{2}\..+)\.\d+$/u.exec(jobId)?.[1] ?? null;

const labelOf = (ticketId: string): string => ticketId.slice(ticketId.indexOf('.') + 1);

/** The job of the next copy. */
export const nextCopy = (jobId: string): string => jobId.replace(/\d+$/, (copy) => String(Number(copy) + 1));
