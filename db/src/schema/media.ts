import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A picture or a video that an administrator has added; its bytes lie in the data folder. `removedAt`: they no longer do. */
export const mediaFile = pgTable(
  'media_file',
  {
    centreId: text('centre_id').notNull(),
    /** SHA-256 of the bytes. */
    id: text('id').notNull(),
    type: text('type').notNull(),
    bytes: integer('bytes').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.id] })],
);

/** Every version of what the displays of a centre play, with who wanted it so. */
export const playlist = pgTable(
  'playlist',
  {
    centreId: text('centre_id').notNull(),
    version: integer('version').notNull(),
    entries: jsonb('entries').notNull(),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.version] })],
);
