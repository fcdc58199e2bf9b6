import { z } from 'zod';
import { commandIdSchema, languageSchema } from './ids.ts';
import { noticeFailures } from './phone-notices.ts';
import type { Fixed } from './wire/described-as.ts';

export const reportPeriods = ['week', 'month'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** How a report goes out. */
export const reportWays = ['mail', 'webhook'] as const;
export type ReportWay = (typeof reportWays)[number];

/** Of one node at a time. */
export const reportOrdersAtMost = 20;

/** A report that comes by itself: of each week or month that is over, to a mailbox, the installation's webhook, or both. */
export const orderReportBody = z
  .strictObject({
    every: z.enum(reportPeriods),
    language: languageSchema,
    mail: z.email().max(200).nullable(),
    toWebhook: z.boolean(),
  })
  .refine(({ mail, toWebhook }) => mail !== null || toWebhook);
export type OrderReportBody = z.output<typeof orderReportBody>;

/** `off`: the server has no such way; `not-allowed`: whoever asked for it no longer manages the node. */
export const reportFailures = [...noticeFailures, 'off', 'not-allowed'] as const;
export type ReportFailure = (typeof reportFailures)[number];

const delivery = z.object({
  way: z.enum(reportWays),
  ...{ from: z.string(), to: z.string() },
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.number(),
  failure: z.enum(reportFailures).nullable(),
  endedAt: z.number().nullable(),
});

export const reportOrdersSchema = z
  .object({
    /** What the server can send by. */
    ways: z.array(z.enum(reportWays)),
    orders: z.array(
      z.object({
        ...{ id: commandIdSchema, every: z.enum(reportPeriods), language: z.string() },
        ...{ mail: z.string().nullable(), toWebhook: z.boolean(), by: z.string() },
        /** The newest period's. */
        deliveries: z.array(delivery),
      }),
    ),
  })
  .meta({ id: 'ReportOrders' });
export type ReportOrders = Fixed<z.output<typeof reportOrdersSchema>>;
