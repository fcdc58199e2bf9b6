import type { PrinterCondition, PrintOutcome } from '@sanh/contract';
import { PrinterLine, type PrinterAddress } from './printer-line.ts';
import {
  askPrinted,
  askStatus,
  canPrint,
  conditionFrom,
  isPrintedAnswer,
  isStatus,
  statusLength,
} from './printer-status.ts';

export interface NetworkPrinter extends PrinterAddress {
  /** Whether it tells its paper and cover; one that never does is printed on blindly. */
  readonly answers: boolean;
}

export interface SlipToPrint {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const answerMs = 1000;
const stalledMs = 8000;
/** Slow printers feed 50 mm a second, 8 rows a millimetre. */
const rowsPerSecond = 400;
const graceMs = 4000;
const lookEveryMs = 400;

/** Prints one slip and finds out, as far as this printer tells, whether it came out. */
export async function printSlip(printer: NetworkPrinter, slip: SlipToPrint): Promise<PrintOutcome> {
  const line = await PrinterLine.open(printer);
  if (line === null) return { kind: 'failed', condition: 'offline' };
  try {
    const before = await conditionOf(printer, line);
    if (!canPrint(before)) return { kind: 'failed', condition: before };
    if (!(await line.send(slip.bytes, stalledMs)))
      return { kind: line.hasSent ? 'unsure' : 'failed', condition: 'offline' };
    if (!printer.answers) return { kind: 'printed', isConfirmed: false, condition: 'unknown' };
    return await confirmed(printer, line, slip.rows);
  } finally {
    await line.close();
  }
}

/** How the printer is now. */
export async function lookAt(printer: NetworkPrinter): Promise<PrinterCondition> {
  const line = await PrinterLine.open(printer);
  if (line === null) return 'offline';
  try {
    return await conditionOf(printer, line);
  } finally {
    await line.close();
  }
}

async function conditionOf(printer: NetworkPrinter, line: PrinterLine): Promise<PrinterCondition> {
  if (!printer.answers) return 'unknown';
  const answer = { isAnswer: isStatus, count: statusLength, withinMs: answerMs };
  const bytes = await line.ask(askStatus, answer);
  return bytes.length === statusLength ? conditionFrom(bytes) : 'offline';
}

/**
 * Waits for the printer to say that it has got to the end, looking meanwhile whether it has stopped. One that keeps
 * answering, is well and never says so does not know the question.
 */
async function confirmed(printer: NetworkPrinter, line: PrinterLine, rows: number): Promise<PrintOutcome> {
  const until = performance.now() + (1000 * rows) / rowsPerSecond + graceMs;
  let question: Uint8Array | null = askPrinted;
  for (;;) {
    const said = await line.ask(question, { isAnswer: isPrintedAnswer, count: 1, withinMs: lookEveryMs });
    const condition = await conditionOf(printer, line);
    if (said.length > 0) return { kind: 'printed', isConfirmed: true, condition };
    if (condition === 'paper-out' || condition === 'cover-open') return { kind: 'unsure', condition };
    if (!line.isOpen) return { kind: 'unsure', condition: 'offline' };
    if (performance.now() > until)
      return canPrint(condition)
        ? { kind: 'printed', isConfirmed: false, condition }
        : { kind: 'unsure', condition };
    question = null;
  }
}
