import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant, version } from './columns.ts';

/** One row a ticket, projected from the hall's events. */
export const ticket = pgTable(
  'ticket',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    label: text('label').notNull(),
    seriesId: text('series_id').notNull(),
    number: integer('number').notNull(),
    serviceId: text('service_id').notNull(),
    procedureCode: text('procedure_code'),
    priorityClass: text('priority_class'),
    language: text('language').notNull(),
    channel: text('channel').notNull(),
    state: text('state').notNull(),
    outcome: text('outcome'),
    issuedAt: instant('issued_at').notNull(),
    endedAt: instant('ended_at'),
    version: version('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ticketId] }),
    // Not unique: a number issued twice is kept, flagged and alarmed, never refused.
    index('ticket_day_number').on(table.centreId, table.businessDay, table.seriesId, table.number),
    check('ticket_state', sql`${table.state} in ('waiting', 'called', 'serving', 'parked', 'ended')`),
  ],
);

/** One row a leg: a queue → counter segment of a visit. */
export const leg = pgTable(
  'leg',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    leg: integer('leg').notNull(),
    businessDay: day('business_day').notNull(),
    serviceId: text('service_id').notNull(),
    counterId: text('counter_id'),
    clerkId: text('clerk_id'),
    queuedAt: instant('queued_at').notNull(),
    calledAt: instant('called_at'),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    calls: integer('calls').notNull().default(0),
    calledByRule: text('called_by_rule'),
    calledReason: jsonb('called_reason'),
    version: version('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ticketId, table.leg] }),
    index('leg_day_counter').on(table.centreId, table.businessDay, table.counterId),
    index('leg_day_clerk').on(table.centreId, table.businessDay, table.clerkId),
  ],
);

/** What links a ticket to a person: outside the events, with its own retention. */
export const ticketHolder = pgTable(
  'ticket_holder',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    dossierCode: text('dossier_code'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ticketId] }),
    index('ticket_holder_day').on(table.centreId, table.businessDay),
    index('ticket_holder_dossier').on(table.centreId, table.dossierCode),
  ],
);

/** Which papers the holder of a ticket has ticked; means something only for that version of the catalogue record. */
export const ticketPapers = pgTable(
  'ticket_papers',
  {
    centreId: text('centre_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    businessDay: day('business_day').notNull(),
    recordVersion: text('record_version').notNull(),
    caseIndex: integer('case_index').notNull(),
    ticked: integer('ticked').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.ticketId] }),
    index('ticket_papers_day').on(table.centreId, table.businessDay),
  ],
);

/**
 * Who holds a live number of a service that gives one to a person: a keyed hash whose key is another one each day. Rows of a
 * day that is over can be told of nobody any more, and are erased.
 */
export const ticketPerson = pgTable(
  'ticket_person',
  {
    centreId: text('centre_id').notNull(),
    serviceId: text('service_id').notNull(),
    personHash: text('person_hash').notNull(),
    businessDay: day('business_day').notNull(),
    ticketId: text('ticket_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.serviceId, table.personHash] }),
    index('ticket_person_day').on(table.centreId, table.businessDay),
  ],
);

/** Who had a ticket's slip printed again, where and which copy it was. Rows are only ever added. */
export const ticketCopy = pgTable(
  'ticket_copy',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    copy: integer('copy').notNull(),
    printerId: text('printer_id').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('ticket_copy_ticket').on(table.centreId, table.ticketId),
  ],
);
