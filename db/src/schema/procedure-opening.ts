import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day } from './columns.ts';

/** How often a procedure was opened at the kiosks of a centre after a search. Neither who nor when on that day nor the words. */
export const procedureOpening = pgTable(
  'procedure_opening',
  {
    centreId: text('centre_id').notNull(),
    businessDay: day('business_day').notNull(),
    procedureCode: text('procedure_code').notNull(),
    opened: integer('opened').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.businessDay, table.procedureCode] })],
);
