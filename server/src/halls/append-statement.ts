import type { Sql } from '@sanh/db';
import type { Append } from './hall-store.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const eventsJson = ({ events }: Append): string =>
  JSON.stringify(
    events.map(({ version, at, event, commandId, actor, day }) => ({
      ...{ business_day: day, version, at: iso(at), type: event.type },
      ...{ data: event, command_id: commandId, actor },
    })),
  );

const commandsJson = ({ commands }: Append): string =>
  JSON.stringify(
    commands.map(({ id, fingerprint, from, to, at, day }) => ({
      ...{ command_id: id, business_day: day, fingerprint },
      ...{ from_version: from, to_version: to, at: iso(at) },
    })),
  );

const ticketsJson = ({ rows }: Append): string =>
  JSON.stringify(
    [...rows.tickets.values()].map((row) => ({
      ...{
        ticket_id: row.ticketId,
        business_day: row.businessDay,
        label: row.label,
        series_id: row.seriesId,
      },
      ...{ number: row.number, service_id: row.serviceId, procedure_code: row.procedureCode },
      ...{
        priority_class: row.priorityClass,
        language: row.language,
        channel: row.channel,
        state: row.state,
      },
      ...{ outcome: row.outcome, issued_at: iso(row.issuedAt), version: row.version },
      ended_at: row.endedAt === null ? null : iso(row.endedAt),
    })),
  );

const maybeIso = (ms: number | null): string | null => (ms === null ? null : iso(ms));

const legsJson = ({ rows }: Append): string =>
  JSON.stringify(
    [...rows.legs.values()].flatMap((row) =>
      row === null
        ? []
        : {
            ...{
              ticket_id: row.ticketId,
              leg: row.leg,
              business_day: row.businessDay,
              service_id: row.serviceId,
            },
            ...{ counter_id: row.counterId, clerk_id: row.clerkId, queued_at: iso(row.queuedAt) },
            ...{ called_at: maybeIso(row.calledAt), started_at: maybeIso(row.startedAt) },
            ...{ ended_at: maybeIso(row.endedAt), outcome: row.outcome, calls: row.calls },
            ...{ called_by_rule: row.calledByRule, called_reason: row.calledReason, version: row.version },
          },
    ),
  );

const undoneLegs = ({ rows }: Append): string[] =>
  [...rows.legs].flatMap(([key, row]) => (row === null ? [key] : []));

/**
 * The group commit. Everything hangs on `moved`: when another process has written in between, no row is touched.
 * One statement is one transaction and one round trip, so the whole batch shares one fsync.
 */
export async function appendStatement(sql: Sql, append: Append): Promise<boolean> {
  const { centreId, before, after } = append;
  const undone = undoneLegs(append);
  const answer = await sql<{ moved: number }[]>`
    with moved as (
      update hall set version = ${after.version}, business_day = ${after.day}, day_start_version = ${after.dayStart}
      where centre_id = ${centreId} and version = ${before.version} and epoch = ${before.epoch}
      returning centre_id
    ), events as (
      insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor)
      select moved.centre_id, e.* from moved, json_to_recordset(${eventsJson(append)}::text::json) as e(
        business_day date, version bigint, at timestamptz, type text, data jsonb, command_id text, actor text)
    ), commands as (
      insert into hall_command (centre_id, command_id, business_day, fingerprint, from_version, to_version, at)
      select moved.centre_id, c.* from moved, json_to_recordset(${commandsJson(append)}::text::json) as c(
        command_id text, business_day date, fingerprint text, from_version bigint, to_version bigint, at timestamptz)
    ), tickets as (
      insert into ticket (centre_id, ticket_id, business_day, label, series_id, number, service_id, procedure_code,
        priority_class, language, channel, state, outcome, issued_at, ended_at, version)
      select moved.centre_id, t.* from moved, json_to_recordset(${ticketsJson(append)}::text::json) as t(
        ticket_id text, business_day date, label text, series_id text, number int, service_id text, procedure_code text,
        priority_class text, language text, channel text, state text, outcome text, issued_at timestamptz,
        ended_at timestamptz, version bigint)
      on conflict (centre_id, ticket_id) do update set business_day = excluded.business_day,
        service_id = excluded.service_id, priority_class = excluded.priority_class, state = excluded.state,
        outcome = excluded.outcome, ended_at = excluded.ended_at, version = excluded.version
    ), legs as (
      insert into leg (centre_id, ticket_id, leg, business_day, service_id, counter_id, clerk_id, queued_at, called_at,
        started_at, ended_at, outcome, calls, called_by_rule, called_reason, version)
      select moved.centre_id, l.* from moved, json_to_recordset(${legsJson(append)}::text::json) as l(
        ticket_id text, leg int, business_day date, service_id text, counter_id text, clerk_id text,
        queued_at timestamptz, called_at timestamptz, started_at timestamptz, ended_at timestamptz, outcome text,
        calls int, called_by_rule text, called_reason jsonb, version bigint)
      on conflict (centre_id, ticket_id, leg) do update set service_id = excluded.service_id,
        counter_id = excluded.counter_id, clerk_id = excluded.clerk_id, queued_at = excluded.queued_at,
        called_at = excluded.called_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
        outcome = excluded.outcome, calls = excluded.calls, called_by_rule = excluded.called_by_rule,
        called_reason = excluded.called_reason, version = excluded.version
    ), undone as (
      delete from leg using moved where leg.centre_id = moved.centre_id
        and ${undone.length > 0} and leg.ticket_id || ' ' || leg.leg = any(${undone})
    )
    select count(*)::int as moved from moved`;
  return answer[0]?.moved === 1;
}
