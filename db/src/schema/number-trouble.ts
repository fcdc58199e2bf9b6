import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * A number given without the network that found no place in the line, or a doubled one. Rows are only ever added and
 * closed: `arrived_at` when the hall took the number after all, `settled_at` when somebody has seen to its holder.
 */
export const numberTrouble = pgTable(
  'number_trouble',
  {
    centreId: text('centre_id').notNull(),
    /** Under which the kiosk hands the number in. */
    commandId: text('command_id').notNull(),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    serviceId: text('service_id').notNull(),
    deviceId: text('device_id'),
    /** Why the server refused it. */
    reason: text('reason'),
    noticedAt: instant('noticed_at').notNull(),
    arrivedAt: instant('arrived_at'),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by'),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('number_trouble_open')
      .on(table.centreId)
      .where(sql`${table.arrivedAt} is null and ${table.settledAt} is null`),
    check(
      'number_trouble_kind',
      sql`${table.kind} in ('number-refused', 'number-doubled', 'number-not-lent')`,
    ),
  ],
);
