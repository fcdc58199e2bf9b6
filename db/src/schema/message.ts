import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';

/** What desks write to each other; erased with its day. */
export const message = pgTable(
  'message',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    businessDay: day('business_day').notNull(),
    sender: text('sender').notNull(),
    senderCounterId: text('sender_counter_id'),
    receiver: text('receiver').notNull(),
    receiverCounterId: text('receiver_counter_id'),
    content: jsonb('content').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('message_day').on(table.centreId, table.businessDay, table.at),
    check('message_receiver', sql`${table.receiver} in ('counter', 'supervisor', 'everybody')`),
    check(
      'message_receiver_counter',
      sql`(${table.receiver} = 'counter') = (${table.receiverCounterId} is not null)`,
    ),
  ],
);

export const messageRead = pgTable(
  'message_read',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    reader: text('reader').notNull(),
    businessDay: day('business_day').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId, table.reader] }),
    index('message_read_day').on(table.centreId, table.businessDay),
  ],
);

/** What a clerk notes of a visit for the next one; erased with its day. */
export const ticketNote = pgTable(
  'ticket_note',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    author: text('author').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('ticket_note_ticket').on(table.centreId, table.ticketId, table.at),
    index('ticket_note_day').on(table.centreId, table.businessDay),
  ],
);
