import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { agency } from './organisation.ts';

/** What other programs told of a dossier; nothing of the person behind it. */
export const dossier = pgTable(
  'dossier',
  {
    centreId: text('centre_id').notNull(),
    /** What codes are compared by; `code` is how it was written. */
    codeKey: text('code_key').notNull(),
    code: text('code').notNull(),
    /** Date and number alone, as people type it. */
    tail: text('tail').notNull(),
    procedureCode: text('procedure_code'),
    channel: text('channel'),
    receivedAt: instant('received_at').notNull(),
    /** As the receipt says; without one `promise` tells whether the term counts instead. */
    dueAt: instant('due_at'),
    promise: text('promise').$type<'day' | 'none' | 'term'>().notNull(),
    /** Keyed: what it covers holds an identity number. */
    contentHash: text('content_hash').notNull(),
    source: text('source').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.codeKey] }),
    index('dossier_tail').on(table.centreId, table.tail),
  ],
);

/** In the order of `at` they are the time line, whatever the order in which they came. */
export const dossierStatusChange = pgTable(
  'dossier_status_change',
  {
    centreId: text('centre_id').notNull(),
    codeKey: text('code_key').notNull(),
    at: instant('at').notNull(),
    status: text('status').notNull(),
    source: text('source').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.codeKey, table.at, table.status] })],
);

/** Who applied: personal, erased so many days after the end as the centre's `keepApplicantDays` says. */
export const dossierApplicant = pgTable(
  'dossier_applicant',
  {
    centreId: text('centre_id').notNull(),
    codeKey: text('code_key').notNull(),
    name: text('name'),
    /** Keyed hashes of the last 4, 5, … digits of the identity number, salted by the dossier. */
    idHashes: text('id_hashes')
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.codeKey] })],
);

/** Wrong second factors, counted for a device, a dossier, and the two together. */
export const dossierTry = pgTable(
  'dossier_try',
  {
    centreId: text('centre_id').notNull(),
    key: text('key').notNull(),
    count: integer('count').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.key] })],
);

/** Another program's key, good for the centres below one agency. */
export const integrationKey = pgTable(
  'integration_key',
  {
    id: text('id').primaryKey(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agency.id),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('integration_key_agency_id').on(table.agencyId)],
);
