import type { Sql } from '@sanh/db';
import type { CentreId, HallEvent, RecordedEvent } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { appendStatement } from './append-statement.ts';
import { findClaims, type HeldClaims, type PersonClaim } from './person-claim.ts';
import type { NewRating } from './rating-row.ts';
import type { TouchedRows } from './projection.ts';

/** Where a hall's log stands. `dayStart` is the version before the first event of `day`. */
export interface LogPosition {
  readonly epoch: string;
  readonly version: number;
  readonly day: string | null;
  readonly dayStart: number;
}

/** A command that is in the log: its sender and body as a fingerprint, and the versions it made, `(from, to]`. */
export interface KnownCommand {
  readonly fingerprint: string;
  readonly from: number;
  readonly to: number;
}

export interface StoredEvent extends RecordedEvent {
  readonly commandId: string;
  readonly actor: string;
  readonly day: string;
}

export interface Append {
  readonly centreId: CentreId;
  readonly before: LogPosition;
  readonly after: LogPosition;
  readonly events: readonly StoredEvent[];
  readonly commands: readonly (KnownCommand & {
    readonly id: string;
    readonly at: number;
    readonly day: string;
  })[];
  readonly rows: TouchedRows;
  /** Of those who got a ticket in this batch. */
  readonly claims: HeldClaims;
  /** Whose rights were used in this batch. */
  readonly ratings: readonly NewRating[];
}

/** Everything the live hall asks of PostgreSQL. */
export interface HallStore {
  position(centreId: CentreId): Promise<LogPosition>;
  positions(centreIds: readonly CentreId[]): Promise<ReadonlyMap<CentreId, LogPosition>>;
  /** Events `(from, to]`, in order. */
  events(
    centreId: CentreId,
    from: number,
    to: number,
    firstDay: string | null,
  ): Promise<readonly RecordedEvent[]>;
  /** Commands whose events come after a version, from a day on. */
  commandsSince(
    centreId: CentreId,
    version: number,
    firstDay: string | null,
  ): Promise<ReadonlyMap<string, KnownCommand>>;
  commandsNamed(centreId: CentreId, ids: readonly string[]): Promise<ReadonlyMap<string, KnownCommand>>;
  claims(centreId: CentreId, claims: readonly PersonClaim[]): Promise<HeldClaims>;
  /** One statement, one transaction: all of it, or nothing when the log has moved on (`false`). */
  append(append: Append): Promise<boolean>;
}

interface EventRow {
  readonly version: number;
  readonly at: Date;
  readonly data: HallEvent;
}

interface CommandRow {
  readonly command_id: string;
  readonly fingerprint: string;
  readonly from_version: number;
  readonly to_version: number;
}

interface PositionRow {
  readonly centre_id: string;
  readonly epoch: string;
  readonly version: number;
  readonly business_day: string | null;
  readonly day_start_version: number;
}

const positionOf = (row: PositionRow): LogPosition => ({
  ...{ epoch: row.epoch, version: row.version },
  ...{ day: row.business_day, dayStart: row.day_start_version },
});

const byId = (rows: readonly CommandRow[]): ReadonlyMap<string, KnownCommand> =>
  new Map(
    rows.map((row) => [
      row.command_id,
      { fingerprint: row.fingerprint, from: row.from_version, to: row.to_version },
    ]),
  );

export const createHallStore = (sql: Sql): HallStore => ({
  async position(centreId) {
    const rows = await sql<PositionRow[]>`select * from hall where centre_id = ${centreId}`;
    if (rows[0] !== undefined) return positionOf(rows[0]);
    const made = await sql<PositionRow[]>`
      insert into hall (centre_id, epoch)
      select id, ${crypto.randomUUID()} from centre where id = ${centreId}
      on conflict (centre_id) do update set version = hall.version
      returning *`;
    if (made[0] === undefined) throw new AppError('UNKNOWN_CENTRE', { centreId });
    return positionOf(made[0]);
  },

  async positions(centreIds) {
    const rows = await sql<PositionRow[]>`select * from hall where centre_id = any(${[...centreIds]})`;
    return new Map(rows.map((row) => [row.centre_id, positionOf(row)]));
  },

  async events(centreId, from, to, firstDay) {
    const rows = await sql<EventRow[]>`
      select version, at, data from hall_event
      where centre_id = ${centreId} and business_day >= ${firstDay ?? '0001-01-01'}
        and version > ${from} and version <= ${to}
      order by version`;
    return rows.map(({ version, at, data }) => ({ version, at: at.getTime(), event: data }));
  },

  async commandsSince(centreId, version, firstDay) {
    return byId(
      await sql<CommandRow[]>`
        select command_id, fingerprint, from_version, to_version from hall_command
        where centre_id = ${centreId} and business_day >= ${firstDay ?? '0001-01-01'} and to_version > ${version}`,
    );
  },

  async commandsNamed(centreId, ids) {
    return byId(
      await sql<CommandRow[]>`
        select command_id, fingerprint, from_version, to_version from hall_command
        where centre_id = ${centreId} and command_id = any(${[...ids]})`,
    );
  },

  claims: (centreId, claims) => findClaims(sql, centreId, claims),

  append: (append) => appendStatement(sql, append),
});
