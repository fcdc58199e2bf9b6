import type { Sql } from '@sanh/db';
import type { Append } from './hall-store.ts';
import { insertNumberTroubles } from './number-troubles.ts';
import { upsertClaims } from './person-claim.ts';
import { insertRatings } from './rating-row.ts';
import { deleteUndoneLegs, upsertLegs, upsertTickets } from './row-statements.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const eventsJson = ({ events }: Pick<Append, 'events'>): string =>
  JSON.stringify(
    events.map(({ version, at, event, commandId, actor, day }) => ({
      ...{ business_day: day, version, at: iso(at), type: event.type },
      ...{ data: event, command_id: commandId, actor },
    })),
  );

const commandsJson = ({ commands }: Pick<Append, 'commands'>): string =>
  JSON.stringify(
    commands.map(({ id, fingerprint, from, to, at, day }) => ({
      ...{ command_id: id, business_day: day, fingerprint },
      ...{ from_version: from, to_version: to, at: iso(at) },
    })),
  );

/** Statements over a `moved` that holds the centre's id: they do nothing while it is empty. */
export const insertEvents = (sql: Sql, append: Pick<Append, 'events'>) => sql`
      insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor)
      select moved.centre_id, e.* from moved, json_to_recordset(${eventsJson(append)}::text::json) as e(
        business_day date, version bigint, at timestamptz, type text, data jsonb, command_id text, actor text)`;

export const insertCommands = (sql: Sql, append: Pick<Append, 'commands'>) => sql`
      insert into hall_command (centre_id, command_id, business_day, fingerprint, from_version, to_version, at)
      select moved.centre_id, c.* from moved, json_to_recordset(${commandsJson(append)}::text::json) as c(
        command_id text, business_day date, fingerprint text, from_version bigint, to_version bigint, at timestamptz)`;

/**
 * The group commit. Everything hangs on `moved`: when another process has written in between, no row is touched.
 * One statement is one transaction and one round trip, so the whole batch shares one fsync.
 */
export async function appendStatement(sql: Sql, append: Append): Promise<boolean> {
  const { centreId, before, after } = append;
  const persons =
    append.claims.size === 0 ? sql`` : sql`, persons as (${upsertClaims(sql, append.claims.values())})`;
  const ratings =
    append.ratings.length === 0 ? sql`` : sql`, ratings as (${insertRatings(sql, append.ratings)})`;
  const answer = await sql<{ moved: number }[]>`
    with moved as (
      update hall set version = ${after.version}, business_day = ${after.day}, day_start_version = ${after.dayStart}
      where centre_id = ${centreId} and version = ${before.version} and epoch = ${before.epoch}
      returning centre_id
    ), events as (
      ${insertEvents(sql, append)}
    ), commands as (
      ${insertCommands(sql, append)}
    ), tickets as (
      ${upsertTickets(sql, append.rows)}
    ), legs as (
      ${upsertLegs(sql, append.rows)}
    ), undone as (
      ${deleteUndoneLegs(sql, append.rows)}
    )${insertNumberTroubles(sql, append)} ${persons} ${ratings}
    select count(*)::int as moved from moved`;
  return answer[0]?.moved === 1;
}
