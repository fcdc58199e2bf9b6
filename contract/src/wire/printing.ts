import { z } from 'zod';
import { printerConditions } from '../printer-condition.ts';
import type { PrinterStanding, PrinterView, PrintJobView, PrintOutcome } from '../printing.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const condition = z.enum(printerConditions);

export const printOutcomeSchema = describedAs<PrintOutcome>('PrintOutcome')(
  z.union([
    z.object({ kind: z.literal('printed'), isConfirmed: z.boolean(), condition }),
    z.object({ kind: z.enum(['failed', 'unsure']), condition }),
  ]),
);

export const printerViewSchema = describedAs<PrinterView>('PrinterView')(
  z.object({
    ...{ id: z.string(), names: namesSchema, paperMm: z.number(), dots: z.number() },
    cutter: z.enum(['full', 'partial', 'none']),
    transport: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('network') }),
      z.object({
        ...{ kind: z.literal('usb'), vendorId: z.number().nullable(), productId: z.number().nullable() },
      }),
      z.object({ kind: z.literal('browser') }),
    ]),
  }),
);

export const unprintedSchema = z.array(z.object({ jobId: z.string(), label: z.string(), at: z.number() }));

export const printJobViewSchema = describedAs<PrintJobView>('PrintJobView')(
  z.object({ condition, outcome: printOutcomeSchema.nullable() }),
);

export const printerStandingSchema = describedAs<PrinterStanding>('PrinterStanding')(
  z.object({
    ...{ id: z.string(), names: namesSchema, condition, since: z.number() },
    unprinted: unprintedSchema,
  }),
);
