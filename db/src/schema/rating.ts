import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';

const noWords = sql`'{}'`;

/** What managers do with it: read, acted upon, answered. */
const handling = {
  state: text('state').notNull().default('new'),
  reply: text('reply'),
  repliedBy: text('replied_by'),
  repliedAt: instant('replied_at'),
};

/** How content somebody was: with a served leg, or unbound (without ticket). It names nobody who gave it. */
export const rating = pgTable(
  'rating',
  {
    centreId: text('centre_id').notNull(),
    /** The sender's id: the same one again is the same rating. */
    ratingId: text('rating_id').notNull(),
    /** Of a bound one the ticket's day, of an unbound one the day on which it was given. */
    businessDay: day('business_day').notNull(),
    ticketId: text('ticket_id'),
    leg: integer('leg'),
    /** As the leg was when it was rated. */
    serviceId: text('service_id'),
    counterId: text('counter_id'),
    clerkId: text('clerk_id'),
    procedureCode: text('procedure_code'),
    level: text('level').notNull(),
    /** How many levels the scale had. */
    levels: integer('levels').notNull(),
    reasons: text('reasons').array().notNull().default(noWords),
    /** Telephone and identity numbers are masked before it comes here; null again when its time is over. */
    comment: text('comment'),
    language: text('language').notNull(),
    channel: text('channel').notNull(),
    deviceId: text('device_id'),
    givenAt: instant('given_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    flags: text('flags').array().notNull().default(noWords),
    ...handling,
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ratingId] }),
    uniqueIndex('rating_leg')
      .on(table.centreId, table.ticketId, table.leg)
      .where(sql`${table.ticketId} is not null`),
    index('rating_day').on(table.centreId, table.businessDay),
    check('rating_bound', sql`(${table.ticketId} is null) = (${table.leg} is null)`),
    check('rating_levels', sql`${table.levels} in (3, 4, 5)`),
    check('rating_channel', sql`${table.channel} in ('tablet', 'kiosk', 'phone')`),
    check('rating_state', sql`${table.state} in ('new', 'read', 'acted')`),
  ],
);

/** Phản ánh, kiến nghị from a kiosk: words without a ticket. */
export const feedback = pgTable(
  'feedback',
  {
    centreId: text('centre_id').notNull(),
    /** The sender's id: the same one again is the same feedback. */
    feedbackId: text('feedback_id').notNull(),
    businessDay: day('business_day').notNull(),
    kind: text('kind').notNull(),
    /** Masked like a rating's comment; null when its time is over. */
    text: text('text'),
    language: text('language').notNull(),
    deviceId: text('device_id'),
    givenAt: instant('given_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    ...handling,
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.feedbackId] }),
    index('feedback_day').on(table.centreId, table.businessDay),
    check('feedback_kind', sql`${table.kind} in ('complaint', 'suggestion')`),
    check('feedback_state', sql`${table.state} in ('new', 'read', 'acted')`),
  ],
);
