import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';

/** Where a ticket's holder wants notices sent: encrypted under a key of the day, erased when the ticket ends. */
export const ticketReach = pgTable(
  'ticket_reach',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    sealed: text('sealed').notNull(),
    language: text('language').notNull(),
    consentedAt: instant('consented_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ticketId] }),
    index('ticket_reach_day').on(table.centreId, table.businessDay),
  ],
);

/** What goes out to holders and how far it came. It names a ticket and nobody; rows go with the day. */
export const phoneNotice = pgTable(
  'phone_notice',
  {
    centreId: text('centre_id').notNull(),
    /** Follows from what is told, so that of several processes one puts it here. */
    noticeId: text('notice_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    kind: text('kind').notNull(),
    leg: integer('leg').notNull(),
    /** Of a turn: which call it is. */
    calledAt: instant('called_at'),
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
    primaryKey({ columns: [table.centreId, table.noticeId] }),
    index('phone_notice_due')
      .on(table.centreId, table.dueAt)
      .where(sql`${table.state} = 'waiting'`),
    index('phone_notice_ended').on(table.centreId, table.state, table.endedAt),
    check('phone_notice_kind', sql`${table.kind} in ('near', 'turn')`),
    check('phone_notice_state', sql`${table.state} in ('waiting', 'sent', 'failed', 'outdated')`),
  ],
);
