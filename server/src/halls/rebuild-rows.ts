import type { Sql } from '@sanh/db';
import { emptyHall, evolve, type CentreId, type HallEvent } from '@sanh/domain';
import { noRows, project, type TouchedRows } from './projection.ts';
import { upsertLegs, upsertTickets } from './row-statements.ts';

export interface RebuildReport {
  readonly centreId: CentreId;
  readonly events: number;
  readonly tickets: number;
  readonly legs: number;
  /** Rows that stood in the tables otherwise than the log says: missing, too many or different. */
  readonly differences: number;
}

const pageSize = 5000;

/** Folds a centre's whole log, day after day, into the rows it means. */
async function rowsFromLog(sql: Sql, centreId: CentreId): Promise<{ rows: TouchedRows; events: number }> {
  const rows = noRows();
  let hall = emptyHall(centreId);
  for (;;) {
    const page = await sql<{ version: number; at: Date; data: HallEvent }[]>`
      select version, at, data from hall_event
      where centre_id = ${centreId} and version > ${hall.version} order by version limit ${pageSize}`;
    for (const { version, at, data } of page) {
      const recorded = { version, at: at.getTime(), event: data };
      const next = evolve(hall, recorded);
      project(rows, hall, next, recorded);
      hall = next;
    }
    if (page.length < pageSize) return { rows, events: hall.version };
  }
}

/**
 * Builds the ticket and leg rows of a centre anew from its log and says how many stood there otherwise. With `replace` the
 * log's rows take their place, in one transaction; without it nothing is changed.
 */
export async function rebuildRows(sql: Sql, centreId: CentreId, replace: boolean): Promise<RebuildReport> {
  return sql.begin('isolation level repeatable read', async (transaction) => {
    // Nothing is appended meanwhile: a hall's log moves only under its row.
    await transaction`select 1 from hall where centre_id = ${centreId} for update`;
    const tx = transaction as unknown as Sql;
    const { rows, events } = await rowsFromLog(tx, centreId);
    const before = await digest(tx, centreId);
    await transaction`savepoint before_rebuild`;
    await transaction`delete from ticket where centre_id = ${centreId}`;
    await transaction`delete from leg where centre_id = ${centreId}`;
    await transaction`
      with moved as (select ${centreId}::text as centre_id),
        tickets as (${upsertTickets(tx, rows)}), legs as (${upsertLegs(tx, rows)}) select 1`;
    const after = await digest(tx, centreId);
    if (!replace) await transaction`rollback to savepoint before_rebuild`;
    const legs = [...rows.legs.values()].filter((row) => row !== null).length;
    return { centreId, events, tickets: rows.tickets.size, legs, differences: differing(before, after) };
  });
}

/** One line a row, as text: equal rows have equal lines. */
async function digest(sql: Sql, centreId: CentreId): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ key: string; line: string }[]>`
    select 't ' || ticket_id as key, to_jsonb(t)::text as line from ticket t where centre_id = ${centreId}
    union all
    select 'l ' || ticket_id || ' ' || leg, to_jsonb(l)::text from leg l where centre_id = ${centreId}`;
  return new Map(rows.map(({ key, line }) => [key, line]));
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}
