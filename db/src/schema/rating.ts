import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';

const noWords = sql`'{}'`;

/** What managers do with it: read, acted upon, answered. */
const handling = {
  state: text('state').notNull().default('new'),
  /** How often it has been handled: whoever saw an older one is told so. */
  handled: integer('handled').notNull().default(0),
  /** What was done, for other managers; erased with what it answers. */
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
    /** The worst that its scale has: managers are told at once. */
    isLowest: boolean('is_lowest')
      .notNull()
      .generatedAlwaysAs(
        sql`(level = case when levels = 5 then 'very-dissatisfied' else 'dissatisfied' end)`,
      ),
    ...handling,
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ratingId] }),
    uniqueIndex('rating_leg')
      .on(table.centreId, table.ticketId, table.leg)
      .where(sql`${table.ticketId} is not null`),
    index('rating_day').on(table.centreId, table.businessDay),
    index('rating_alert')
      .on(table.centreId, table.receivedAt)
      .where(sql`${table.isLowest} and ${table.state} = 'new'`),
    index('rating_worth_reading')
      .on(table.centreId, table.businessDay)
      .where(sql`${table.comment} is not null or ${table.isLowest}`),
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

/** Who handled what. Rows are only ever added; the command's id also makes each step one. */
export const commentAct = pgTable(
  'comment_act',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    about: text('about').notNull(),
    commentId: text('comment_id').notNull(),
    state: text('state').notNull(),
    actor: text('actor').notNull(),
    fingerprint: text('fingerprint').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('comment_act_comment').on(table.centreId, table.about, table.commentId, table.at),
    check('comment_act_about', sql`${table.about} in ('rating', 'feedback')`),
  ],
);
