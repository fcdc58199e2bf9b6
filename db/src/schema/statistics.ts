import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant, version } from './columns.ts';
import type { StaffScope } from './staff.ts';

const node = {
  scope: text('scope').$type<StaffScope>().notNull(),
  nodeId: text('node_id').notNull(),
  period: text('period').$type<'day' | 'month'>().notNull(),
  firstDay: day('first_day').notNull(),
};

/**
 * What has been rolled up, and from which state. A day or a month of a centre or an agency is here only while its figures are those
 * of the rows: the triggers of the migration take it away in the transaction that changes a row of a day that is over.
 */
export const rollUp = pgTable(
  'roll_up',
  {
    ...node,
    /** Of the settings it was counted by; of an agency also which centres it has. Another one counts anew. */
    rules: text('rules').notNull(),
    legs: integer('legs').notNull(),
    ratings: integer('ratings').notNull(),
    /** The highest version among the legs; null of an agency and where there are none. */
    version: version('version'),
    rolledAt: instant('rolled_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.nodeId, table.period, table.firstDay] }),
    check('roll_up_scope', sql`${table.scope} in ('centre', 'agency')`),
    check('roll_up_period', sql`${table.period} in ('day', 'month')`),
  ],
);

/** A tally by one value of one dimension, as `Tally.pack` of the domain writes it. */
export const rollUpGroup = pgTable(
  'roll_up_group',
  {
    ...node,
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    counts: json('counts').$type<readonly number[]>().notNull(),
    times: json('times').$type<readonly (readonly number[])[]>().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.scope, table.nodeId, table.period, table.firstDay, table.dimension, table.value],
    }),
    foreignKey({
      name: 'roll_up_group_of',
      columns: [table.scope, table.nodeId, table.period, table.firstDay],
      foreignColumns: [rollUp.scope, rollUp.nodeId, rollUp.period, rollUp.firstDay],
    }).onDelete('cascade'),
  ],
);
