import { z } from 'zod';
import { idSchema, wordsSchema } from './text.ts';

const hostSchema = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$|^[0-9a-f:]{3,39}$/);
const usbIdSchema = z.int().min(0).max(0xffff);

/** How slips reach the printer. Everything is drawn: no printer's own letters and code pages are used. */
const transportSchema = z.discriminatedUnion('kind', [
  /** ESC/POS over TCP, sent by the server. `answers`: tells its paper and cover by real-time status (DLE EOT). */
  z.strictObject({
    kind: z.literal('network'),
    host: hostSchema,
    port: z.int().min(1).max(65_535).default(9100),
    answers: z.boolean().default(true),
  }),
  /** ESC/POS over the cable of the kiosk itself; without ids whichever printer the browser may use. */
  z.strictObject({
    kind: z.literal('usb'),
    vendorId: usbIdSchema.optional(),
    productId: usbIdSchema.optional(),
  }),
  /** The printer of the kiosk's own system. Needs `--kiosk-printing`, or a dialog opens. */
  z.strictObject({ kind: z.literal('browser') }),
]);

export const printerSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** Width of the roll, millimetres. */
  paperMm: z.literal([58, 80]),
  /** Dots across, where they differ from the usual 384 and 576 at 203 dpi; whole bytes. */
  dots: z.int().min(200).max(832).multipleOf(8).optional(),
  cutter: z.enum(['full', 'partial', 'none']).default('partial'),
  transport: transportSchema,
});

export type PrinterEntry = z.infer<typeof printerSchema>;

const usualDots = { 58: 384, 80: 576 } as const;

/** Dots that this printer can print across. */
export const dotsOf = ({ dots, paperMm }: PrinterEntry): number => dots ?? usualDots[paperMm];
