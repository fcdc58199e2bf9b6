import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The official evaluation of an officer in a quarter: what they think themselves, and what a manager found. */
export const evaluationSheet = pgTable(
  'evaluation_sheet',
  {
    centreId: text('centre_id').notNull(),
    quarter: text('quarter').notNull(),
    accountId: text('account_id').notNull(),
    /** By whose indicators the marks are: a later scheme does not change them. */
    schemeId: text('scheme_id').notNull(),
    selfMarks: jsonb('self_marks'),
    selfBy: text('self_by'),
    selfAt: instant('self_at'),
    verifiedMarks: jsonb('verified_marks'),
    verifiedBy: text('verified_by'),
    verifiedAt: instant('verified_at'),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.quarter, table.accountId] })],
);
