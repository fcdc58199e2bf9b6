import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const agency = pgTable(
  'agency',
  {
    id: text('id').primaryKey(),
    parentId: text('parent_id').references((): AnyPgColumn => agency.id),
    kind: text('kind').notNull(),
    nameVi: text('name_vi').notNull(),
    nameEn: text('name_en').notNull(),
    /** Ids from the root down to this agency, "/vn/01/00004/": a subtree is one prefix. */
    path: text('path').notNull().unique(),
  },
  (table) => [
    index('agency_parent_id').on(table.parentId),
    index('agency_path_prefix').using('btree', table.path.op('text_pattern_ops')),
    check(
      'agency_path_ends_with_id',
      sql`${table.path} ^@ '/' and right(${table.path}, length(${table.id}) + 2) = '/' || ${table.id} || '/'`,
    ),
  ],
);

export const centre = pgTable(
  'centre',
  {
    id: text('id').primaryKey(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agency.id),
    nameVi: text('name_vi').notNull(),
    nameEn: text('name_en').notNull(),
    timeZone: text('time_zone').notNull().default('Asia/Ho_Chi_Minh'),
    kind: text('kind').notNull(),
  },
  (table) => [index('centre_agency_id').on(table.agencyId)],
);

export const centreConfiguration = pgTable(
  'centre_configuration',
  {
    centreId: text('centre_id')
      .notNull()
      .references(() => centre.id),
    version: integer('version').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    source: text('source').notNull(),
    data: jsonb('data').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.version] }),
    check('centre_configuration_version_positive', sql`${table.version} > 0`),
  ],
);
