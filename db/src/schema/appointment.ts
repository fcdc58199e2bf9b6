import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { centre } from './organisation.ts';

/** The book of a centre: which code has which slot, and nothing of who comes. Rows stay, so that no code is ever used again. */
export const appointment = pgTable(
  'appointment',
  {
    centreId: text('centre_id')
      .notNull()
      .references(() => centre.id),
    code: text('code').notNull(),
    serviceId: text('service_id').notNull(),
    slotAt: instant('slot_at').notNull(),
    /** How long it holds, as it was promised when it was booked. */
    holdsUntil: instant('holds_until').notNull(),
    /** From 1 to the slot's capacity, so that a slot can never take one too many; null once it was given back. */
    seat: integer('seat'),
    procedureCode: text('procedure_code'),
    language: text('language').notNull(),
    commandId: text('command_id').notNull(),
    /** The slot that the command asked for: it may have been moved since. */
    askedSlotAt: instant('asked_slot_at').notNull(),
    bookedAt: instant('booked_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    arrivedAt: instant('arrived_at'),
    /** The number it was exchanged for. */
    ticketId: text('ticket_id'),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.code] }),
    unique('appointment_seat').on(table.centreId, table.serviceId, table.slotAt, table.seat),
    unique('appointment_command').on(table.centreId, table.commandId),
    check('appointment_seat_positive', sql`${table.seat} > 0`),
    check('appointment_seat_given_back', sql`(${table.seat} is null) = (${table.cancelledAt} is not null)`),
    check(
      'appointment_arrived_or_cancelled',
      sql`${table.cancelledAt} is null or ${table.arrivedAt} is null`,
    ),
  ],
);
