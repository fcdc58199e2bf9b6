import { deviceKinds, type DeviceKind } from '@sanh/domain';
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { centre } from './organisation.ts';

const kinds = sql.raw(deviceKinds.map((kind) => `'${kind}'`).join(', '));

/** A paired machine. Of its tokens only hashes are kept: the one in use, the next one until it is used, and the one before. */
export const device = pgTable(
  'device',
  {
    centreId: text('centre_id')
      .notNull()
      .references(() => centre.id),
    id: text('id').notNull(),
    kind: text('kind').$type<DeviceKind>().notNull(),
    name: text('name').notNull(),
    zoneId: text('zone_id'),
    /** One of the layouts in the centre's configuration; null is the board of its zone. */
    layoutId: text('layout_id'),
    /** At which counter a rating tablet stands. */
    counterId: text('counter_id'),
    /** A `ChosenPrinter`; null where it prints nothing. */
    printer: jsonb('printer'),
    state: text('state').notNull().default('active'),
    incarnation: text('incarnation').notNull(),
    pairedAt: instant('paired_at').notNull(),
    /** When anything but the tokens last changed, by the database's clock. */
    changedAt: instant('changed_at').notNull(),
    identifyAt: instant('identify_at'),
    reloadAt: instant('reload_at'),
    tokenHash: text('token_hash'),
    tokenAt: instant('token_at'),
    nextSeed: text('next_seed'),
    nextHash: text('next_hash'),
    previousHash: text('previous_hash'),
    /** Of machines that were revoked or replaced: they are told so. */
    lockedHashes: text('locked_hashes')
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.id] }),
    index('device_changed_at').on(table.changedAt),
    check('device_kind', sql`${table.kind} in (${kinds})`),
    check('device_state', sql`${table.state} in ('active', 'revoked')`),
  ],
);

/** What a device last said of itself; apart, because it is written all day long. */
export const deviceHealth = pgTable(
  'device_health',
  {
    centreId: text('centre_id').notNull(),
    deviceId: text('device_id').notNull(),
    seenAt: instant('seen_at').notNull(),
    report: jsonb('report').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centreId, table.deviceId] })],
);

/** Who did what with a device. Rows are only ever added; the command's id also makes each step one. */
export const deviceAct = pgTable(
  'device_act',
  {
    centreId: text('centre_id').notNull(),
    commandId: text('command_id').notNull(),
    deviceId: text('device_id').notNull(),
    act: text('act').notNull(),
    actor: text('actor').notNull(),
    fingerprint: text('fingerprint').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centreId, table.commandId] }),
    index('device_act_device').on(table.centreId, table.deviceId, table.at),
  ],
);

/** A machine that shows a code. It belongs to no centre until an administrator has entered the code there. */
export const devicePairing = pgTable(
  'device_pairing',
  {
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull(),
    /** Null once it has been entered. */
    codeHash: text('code_hash').unique(),
    kind: text('kind').$type<DeviceKind>().notNull(),
    expiresAt: instant('expires_at').notNull(),
    centreId: text('centre_id'),
    deviceId: text('device_id'),
    seed: text('seed'),
  },
  (table) => [index('device_pairing_expires_at').on(table.expiresAt)],
);
