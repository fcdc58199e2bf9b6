import type { Sql } from '@sanh/db';
import { voiceLeaseMs, type CallMark } from '@sanh/domain';

interface Taking {
  readonly centreId: string;
  readonly screenId: string;
  /** With up to where the screen has said their calls; null where it has just begun. */
  readonly zones: Readonly<Record<string, CallMark | null>>;
}

interface TakenRow {
  readonly zone_id: string;
  readonly said_at: number | string | null;
  readonly said_ticket: string | null;
}

interface Taken {
  readonly taken: Readonly<Record<string, CallMark | null>>;
  /** For how long other screens have those that were not taken, in milliseconds. */
  readonly heldMs: Readonly<Record<string, number>>;
}

/**
 * Takes or keeps the voice of these zones where no other screen has it, in whichever process that one asks. Gives those taken
 * and up to where they have been said. It is no loss when a crash forgets the last second: nothing waits for the disk.
 */
export async function takeVoices(sql: Sql, { centreId, screenId, zones }: Taking): Promise<Taken> {
  const wanted = Object.entries(zones).map(([zoneId, mark]) => ({
    ...{ zone_id: zoneId, at: mark?.at ?? null, ticket: mark?.ticketId ?? null },
  }));
  const rows = await sql.begin(async (transaction) => {
    await transaction`set local synchronous_commit = off`;
    // Worked out when the row is locked: a renewal that waited for it must not end sooner than the screen counts on. A lease
    // that ends later than any could is of a clock that has been set back.
    const end = transaction`clock_timestamp() + ${voiceLeaseMs} * interval '1 millisecond'`;
    return transaction<TakenRow[]>`
      insert into zone_voice as known (centre_id, zone_id, screen_id, until, said_at, said_ticket)
      select ${centreId}, w.zone_id, ${screenId},
        ${end}, w.at, w.ticket
      from json_to_recordset(${JSON.stringify(wanted)}::text::json) as w(zone_id text, at bigint, ticket text)
      order by w.zone_id
      on conflict (centre_id, zone_id) do update set
        screen_id = excluded.screen_id, until = ${end},
        said_at = case when known.screen_id = excluded.screen_id
          then coalesce(excluded.said_at, known.said_at) else known.said_at end,
        said_ticket = case when known.screen_id = excluded.screen_id
          then coalesce(excluded.said_ticket, known.said_ticket) else known.said_ticket end
      where known.screen_id = excluded.screen_id or known.until not between clock_timestamp() and ${end}
      returning zone_id, said_at, said_ticket`;
  });
  const taken = Object.fromEntries(rows.map((row) => [row.zone_id, markOf(row)]));
  const others = Object.keys(zones).filter((id) => !(id in taken));
  return { taken, heldMs: others.length === 0 ? {} : await heldMsOf(sql, centreId, others) };
}

async function heldMsOf(
  sql: Sql,
  centreId: string,
  zoneIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await sql<{ zone_id: string; ms: number | string }[]>`
    select zone_id, extract(epoch from until - clock_timestamp()) * 1000 as ms from zone_voice
    where centre_id = ${centreId} and zone_id in ${sql([...zoneIds])}`;
  return Object.fromEntries(rows.map(({ zone_id, ms }) => [zone_id, Math.max(0, Number(ms))]));
}

const markOf = ({ said_at: at, said_ticket: ticketId }: TakenRow): CallMark | null =>
  at === null ? null : { at: Number(at), ticketId: ticketId ?? '' };
