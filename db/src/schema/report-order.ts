import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';

/** A report of a node that goes out by itself after each week or month, until somebody ends it. */
export const reportOrder = pgTable(
  'report_order',
  {
    /** The command that asked for it. */
    id: uuid('id').primaryKey(),
    scope: text('scope').notNull(),
    nodeId: text('node_id').notNull(),
    every: text('every').notNull(),
    language: text('language').notNull(),
    mail: text('mail'),
    toWebhook: boolean('to_webhook').notNull(),
    /** Account. */
    orderedBy: text('ordered_by').notNull(),
    /** Periods that were over before this day are not sent. */
    since: day('since').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('report_order_node').on(table.scope, table.nodeId),
    check('report_order_every', sql`${table.every} in ('week', 'month')`),
    check('report_order_way', sql`${table.mail} is not null or ${table.toWebhook}`),
  ],
);

/** One period's report by one way, and how far it came. */
export const reportDelivery = pgTable(
  'report_delivery',
  {
    orderId: uuid('order_id').notNull(),
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    way: text('way').notNull(),
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** When it is to be tried next; whoever tries it moves this on first. */
    dueAt: instant('due_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    failure: text('failure'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.periodFrom, table.way] }),
    index('report_delivery_due')
      .on(table.dueAt)
      .where(sql`${table.state} = 'waiting'`),
    check('report_delivery_way', sql`${table.way} in ('mail', 'webhook')`),
    check('report_delivery_state', sql`${table.state} in ('waiting', 'sent', 'failed')`),
  ],
);
