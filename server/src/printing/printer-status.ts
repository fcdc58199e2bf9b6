import type { PrinterCondition } from '@sanh/contract';

/** Real-time status: the printer's own (1), why it is offline (2), its paper (4). Answered at once, also while it prints or stands still. */
export const askStatus = Uint8Array.of(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4);
export const statusLength = 3;

/** Paper status in the order of printing: its answer comes only when everything before it has been printed. */
export const askPrinted = Uint8Array.of(0x1d, 0x72, 1);

/** Fixed bits of every answer to real-time status, so that it is never taken for anything else. */
export const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12;
export const isPrintedAnswer = (byte: number): boolean => (byte & 0x90) === 0;

/** What the three answers say together; an open cover is named before the paper, which it often hides. */
export function conditionFrom([printer = 0, cause = 0, paper = 0]: readonly number[]): PrinterCondition {
  if ((cause & 0x04) !== 0) return 'cover-open';
  if ((cause & 0x20) !== 0 || (paper & 0x60) !== 0) return 'paper-out';
  if ((printer & 0x08) !== 0 || (cause & 0x40) !== 0) return 'offline';
  return (paper & 0x0c) === 0 ? 'ready' : 'paper-low';
}

/** Whether a printer in this condition can be given a slip. */
export const canPrint = (condition: PrinterCondition): boolean =>
  condition === 'ready' || condition === 'paper-low' || condition === 'unknown';
