import type { ChosenPrinter, PairedDevice } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { DeviceKind } from '@sanh/domain';
import { unpaired, type Standing } from './standing.ts';

export type Transaction = Parameters<Parameters<Sql['begin']>[1]>[0];

interface DeviceRow {
  readonly centre_id: string;
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zone_id: string | null;
  readonly layout_id: string | null;
  readonly counter_id: string | null;
  readonly printer: ChosenPrinter | null;
  readonly state: 'active' | 'revoked';
  readonly incarnation: string;
  readonly identify_at: Date | null;
  readonly reload_at: Date | null;
  readonly token_hash: string | null;
  readonly token_at: Date | null;
  readonly next_hash: string | null;
  readonly previous_hash: string | null;
  readonly locked_hashes: readonly string[];
}

interface Presented {
  readonly centreId: string;
  readonly deviceId: string;
  readonly hash: string;
}

/** What somebody with a token of this hash is. The next token comes into use by being shown. */
export async function readStanding(sql: Sql, presented: Presented): Promise<Standing> {
  const { centreId, deviceId, hash } = presented;
  const [row] = await sql<DeviceRow[]>`
    select centre_id, id, kind, name, zone_id, layout_id, counter_id, printer, state, incarnation,
      token_hash, token_at, next_hash, previous_hash, locked_hashes
    from device where centre_id = ${centreId} and id = ${deviceId}`;
  if (row === undefined) return unpaired;
  if (row.locked_hashes.includes(hash)) return { kind: 'locked' };
  if (row.state === 'active' && row.next_hash === hash) return useNext(sql, presented, row);
  const isCurrent = row.token_hash === hash;
  if (row.state !== 'active' || !(isCurrent || row.previous_hash === hash)) return unpaired;
  return standingOf(row, { hash, isCurrent, since: row.token_at?.getTime() ?? 0 });
}

async function useNext(sql: Sql, { centreId, deviceId, hash }: Presented, row: DeviceRow): Promise<Standing> {
  const [used] = await sql<{ at: Date }[]>`
    update device set token_hash = next_hash, token_at = clock_timestamp(), previous_hash = token_hash,
      next_hash = null, next_seed = null
    where centre_id = ${centreId} and id = ${deviceId} and next_hash = ${hash} and state = 'active'
    returning token_at as at`;
  // Another request has shown it in the same moment, or the device was revoked: the row says which.
  if (used === undefined) return readStanding(sql, { centreId, deviceId, hash });
  return standingOf(row, { hash, isCurrent: true, since: used.at.getTime() });
}

const standingOf = (row: DeviceRow, token: Extract<Standing, { kind: 'paired' }>['token']): Standing => ({
  ...{ kind: 'paired', token },
  device: deviceOf(row),
});

const deviceOf = (row: DeviceRow): PairedDevice => ({
  ...{ id: row.id, centreId: row.centre_id, kind: row.kind, name: row.name, zoneId: row.zone_id },
  ...{ layoutId: row.layout_id, counterId: row.counter_id, printer: row.printer },
  incarnation: row.incarnation,
});

type Times = Pick<DeviceRow, 'identify_at' | 'reload_at'>;

const askedOf = ({ identify_at: identify, reload_at: reload }: Times): Asked => ({
  identifyAt: identify?.getTime() ?? 0,
  reloadAt: reload?.getTime() ?? 0,
});

/** When a device was last asked to do something; 0 for never. */
export interface Asked {
  readonly identifyAt: number;
  readonly reloadAt: number;
}

export interface ChangedDevice {
  readonly centreId: string;
  readonly id: string;
  readonly isActive: boolean;
  readonly incarnation: string;
  readonly name: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
  readonly printer: ChosenPrinter | null;
  readonly asked: Asked;
}

/** Slack for changes whose commit came after a later one's. */
const overlap = '10 seconds';

/** The devices that somebody changed since, and when this was looked up, by the database's clock. */
export async function changedSince(
  sql: Sql,
  since: Date | null,
): Promise<{ readonly at: Date; readonly devices: readonly ChangedDevice[] }> {
  const [clock] = await sql<{ at: Date }[]>`select clock_timestamp() as at`;
  const at = clock?.at ?? new Date();
  const rows = await sql<DeviceRow[]>`
    select centre_id, id, state, incarnation, name, zone_id, layout_id, counter_id, printer, identify_at,
      reload_at from device
    where changed_at >= ${since ?? at}::timestamptz - ${overlap}::interval`;
  const devices = rows.map((row) => ({
    ...{ centreId: row.centre_id, id: row.id, isActive: row.state === 'active' },
    ...{ incarnation: row.incarnation, name: row.name, zoneId: row.zone_id, layoutId: row.layout_id },
    ...{ counterId: row.counter_id, printer: row.printer },
    asked: askedOf(row),
  }));
  return { at, devices };
}
