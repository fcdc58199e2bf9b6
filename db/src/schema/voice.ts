import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Which screen is the voice of a zone, until when by the database's clock, and up to which call it has spoken. */
export const zoneVoice = pgTable(
  'zone_voice',
  {
    centreId: text('centre_id').notNull(),
    zoneId: text('zone_id').notNull(),
    screenId: text('screen_id').notNull(),
    until: instant('until').notNull(),
    saidAt: bigint('said_at', { mode: 'number' }),
    saidTicket: text('said_ticket'),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.zoneId] })],
);
