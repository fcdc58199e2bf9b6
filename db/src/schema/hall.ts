import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant, version } from './columns.ts';
import { centre } from './organisation.ts';

export const hall = pgTable(
  'hall',
  {
    centreId: text('centre_id')
      .primaryKey()
      .references(() => centre.id),
    epoch: text('epoch').notNull(),
    version: version('version').notNull().default(0),
    businessDay: day('business_day'),
    /** The version before the first event of the business day. */
    dayStartVersion: version('day_start_version').notNull().default(0),
  },
  (table) => [
    check(
      'hall_version_order',
      sql`0 <= ${table.dayStartVersion} and ${table.dayStartVersion} <= ${table.version}`,
    ),
  ],
);

/** Partitioned by month of the business day; the migration says so, drizzle cannot. */
export const hallEvent = pgTable(
  'hall_event',
  {
    centreId: text('centre_id').notNull(),
    businessDay: day('business_day').notNull(),
    version: version('version').notNull(),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    data: jsonb('data').notNull(),
    commandId: text('command_id').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.businessDay, table.version] })],
);

export const hallCommand = pgTable(
  'hall_command',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    businessDay: day('business_day').notNull(),
    fingerprint: text('fingerprint').notNull(),
    fromVersion: version('from_version').notNull(),
    toVersion: version('to_version').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('hall_command_day').on(table.centreId, table.businessDay),
  ],
);
