import { randomUUID } from 'node:crypto';
import type { ChosenPrinter } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { DeviceKind } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Transaction } from './device-store.ts';

interface NewDevice {
  readonly centreId: string;
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
  readonly tokenHash: string;
}

export async function insertDevice(sql: Sql | Transaction, device: NewDevice): Promise<void> {
  const { centreId, id, kind, name, zoneId, layoutId, counterId, tokenHash } = device;
  await sql`
    insert into device
      (centre_id, id, kind, name, zone_id, layout_id, counter_id, incarnation, paired_at, changed_at, token_hash, token_at)
    values
      (${centreId}, ${id}, ${kind}, ${name}, ${zoneId}, ${layoutId}, ${counterId}, ${randomUUID()}, clock_timestamp(),
        clock_timestamp(), ${tokenHash}, clock_timestamp())`;
}

export interface DeviceName {
  readonly centreId: string;
  readonly id: string;
}

/** What is asked of a device: it does so within seconds, whichever process it is connected to. */
export async function askDevice(
  sql: Transaction,
  { centreId, id }: DeviceName,
  what: 'identify_at' | 'reload_at',
): Promise<void> {
  const rows = await sql`
    update device set ${sql(what)} = clock_timestamp(), changed_at = clock_timestamp()
    where centre_id = ${centreId} and id = ${id} and state = 'active' returning id`;
  if (rows.length === 0) throw new AppError('UNKNOWN_DEVICE');
}

export async function renameDevice(
  sql: Transaction,
  { centreId, id }: DeviceName,
  { name, zoneId, layoutId, counterId }: Pick<NewDevice, 'name' | 'zoneId' | 'layoutId' | 'counterId'>,
): Promise<void> {
  const rows = await sql`
    update device set name = ${name}, zone_id = ${zoneId}, layout_id = ${layoutId}, counter_id = ${counterId},
      changed_at = clock_timestamp()
    where centre_id = ${centreId} and id = ${id} returning id`;
  if (rows.length === 0) throw new AppError('UNKNOWN_DEVICE');
}

/** It stays with the place when another machine takes it. */
export async function choosePrinter(
  sql: Transaction,
  { centreId, id }: DeviceName,
  printer: ChosenPrinter | null,
): Promise<DeviceKind> {
  const [row] = await sql<{ kind: DeviceKind }[]>`
    update device set printer = ${printer === null ? null : sql.json(printer)}, changed_at = clock_timestamp()
    where centre_id = ${centreId} and id = ${id} returning kind`;
  if (row === undefined) throw new AppError('UNKNOWN_DEVICE');
  return row.kind;
}

/** Every token that could still be out there locks the machine that shows it. */
const allHashes = (sql: Transaction) =>
  sql`locked_hashes || array_remove(array[token_hash, next_hash, previous_hash], null)`;

/** Doing it twice is doing it once. */
export async function revokeDevice(sql: Transaction, { centreId, id }: DeviceName): Promise<void> {
  const rows = await sql`
    update device set state = 'revoked', locked_hashes = ${allHashes(sql)}, changed_at = clock_timestamp(),
      token_hash = null, next_hash = null, next_seed = null, previous_hash = null
    where centre_id = ${centreId} and id = ${id} returning id`;
  if (rows.length === 0) throw new AppError('UNKNOWN_DEVICE');
}

/** Puts another machine in the place of this one, also of one that was revoked. Returns its kind. */
export async function replaceMachine(
  sql: Transaction,
  { centreId, id }: DeviceName,
  tokenHash: string,
): Promise<DeviceKind> {
  const [row] = await sql<{ kind: DeviceKind }[]>`
    update device set state = 'active', locked_hashes = ${allHashes(sql)}, incarnation = ${randomUUID()},
      paired_at = clock_timestamp(), changed_at = clock_timestamp(), identify_at = null, reload_at = null,
      token_hash = ${tokenHash}, token_at = clock_timestamp(), next_hash = null, next_seed = null, previous_hash = null
    where centre_id = ${centreId} and id = ${id} returning kind`;
  if (row === undefined) throw new AppError('UNKNOWN_DEVICE');
  return row.kind;
}
