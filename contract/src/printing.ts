import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { PrinterCondition } from './printer-condition.ts';

/**
 * Which printer a kiosk prints on: one that its centre's configuration describes, whatever hangs on its own cable, or its
 * system's own.
 */
export const chosenPrinterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listed'), id: idSchema }),
  z.strictObject({ kind: z.literal('usb'), paperMm: z.literal([58, 80]) }),
  z.strictObject({ kind: z.literal('browser'), paperMm: z.literal([58, 80]) }),
]);
export type ChosenPrinter = z.infer<typeof chosenPrinterSchema>;

/** The ticket or, for other papers, a UUID; then the copy from 1: `2026-11-23.B-017.1`. One job is printed at most once. */
export const printJobIdSchema = z
  .string()
  .regex(
    /^(?:\d{4}-\d{2}-\d{2}\.[\p{L}\p{N}*/~_-]{1,24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[1-9]\d?$/u,
  );

/** About 1.3 m of an 80 mm roll. */
const longestBytes = 1_000_000;

/** A drawn slip, ready for the printer. `isRepeated`: sent before without an answer; then a server that knows nothing of it prints nothing. */
export const printBody = z.strictObject({
  bytes: z.base64().min(16).max(longestBytes),
  isRepeated: z.boolean().default(false),
});

/**
 * How a job ended. `failed`: nothing came out and the same job may be sent again. `unsure`: some or all of it may have come
 * out, so that only a person decides on another copy. `isConfirmed`: the printer itself has said so.
 */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly isConfirmed: boolean; readonly condition: PrinterCondition }
  | { readonly kind: 'failed' | 'unsure'; readonly condition: PrinterCondition };

/** How a job's printer was last found, and how the job, or a copy that staff have made of it, ended; null while nobody knows. */
export interface PrintJobView {
  readonly condition: PrinterCondition;
  readonly outcome: PrintOutcome | null;
}

/** A printer as its kiosk must know it; where it stands in the network stays with the server. */
export interface PrinterView {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly paperMm: number;
  readonly dots: number;
  readonly cutter: 'full' | 'partial' | 'none';
  readonly transport:
    | { readonly kind: 'network' }
    | { readonly kind: 'usb'; readonly vendorId: number | null; readonly productId: number | null }
    | { readonly kind: 'browser' };
}

/** A network printer as the server last found it. `unprinted`: tickets whose slip is not sure to have come out, oldest first. */
export interface PrinterStanding {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly condition: PrinterCondition;
  readonly since: number;
  readonly unprinted: readonly { readonly jobId: string; readonly label: string; readonly at: number }[];
}
