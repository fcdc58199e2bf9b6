import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const field = pgTable('field', {
  id: text('id').primaryKey(),
  nameVi: text('name_vi').notNull(),
  nameEn: text('name_en'),
});

const textList = (name: string) =>
  text(name)
    .array()
    .notNull()
    .default(sql`'{}'`);

export const procedure = pgTable(
  'procedure',
  {
    /** First two groups of the national code, "1.001193". */
    code: text('code').primaryKey(),
    fullCode: text('full_code').notNull(),
    name: text('name').notNull(),
    /** The citizens' own wording. */
    plainName: text('plain_name'),
    fieldId: text('field_id').references(() => field.id),
    ministry: text('ministry'),
    levels: textList('levels'),
    kind: text('kind'),
    audience: textList('audience'),
    agencies: textList('agencies'),
    channels: jsonb('channels')
      .notNull()
      .default(sql`'[]'`),
    steps: text('steps'),
    documents: jsonb('documents')
      .notNull()
      .default(sql`'[]'`),
    documentsText: text('documents_text'),
    result: text('result'),
    conditions: text('conditions'),
    legalBasis: jsonb('legal_basis')
      .notNull()
      .default(sql`'[]'`),
    decision: text('decision'),
    url: text('url'),
    source: text('source').notNull(),
    contentHash: text('content_hash').notNull(),
    importedAt: instant('imported_at').notNull().defaultNow(),
  },
  (table) => [index('procedure_field_id').on(table.fieldId)],
);
