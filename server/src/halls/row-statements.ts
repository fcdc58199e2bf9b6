import type { Sql } from '@sanh/db';
import type { TouchedRows } from './projection.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const ticketsJson = (rows: TouchedRows): string =>
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

const legsJson = (rows: TouchedRows): string =>
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

/** Statements over a `moved` that holds the centre's id: they do nothing while it is empty. */
export const upsertTickets = (sql: Sql, rows: TouchedRows) => sql`
      insert into ticket (centre_id, ticket_id, business_day, label, series_id, number, service_id, procedure_code,
        priority_class, language, channel, state, outcome, issued_at, ended_at, version)
      select moved.centre_id, t.* from moved, json_to_recordset(${ticketsJson(rows)}::text::json) as t(
        ticket_id text, business_day date, label text, series_id text, number int, service_id text, procedure_code text,
        priority_class text, language text, channel text, state text, outcome text, issued_at timestamptz,
        ended_at timestamptz, version bigint)
      on conflict (centre_id, ticket_id) do update set
        service_id = excluded.service_id, priority_class = excluded.priority_class, state = excluded.state,
        outcome = excluded.outcome, ended_at = excluded.ended_at, version = excluded.version`;

export const upsertLegs = (sql: Sql, rows: TouchedRows) => sql`
      insert into leg (centre_id, ticket_id, leg, business_day, service_id, counter_id, clerk_id, queued_at, called_at,
        started_at, ended_at, outcome, calls, called_by_rule, called_reason, version)
      select moved.centre_id, l.* from moved, json_to_recordset(${legsJson(rows)}::text::json) as l(
        ticket_id text, leg int, business_day date, service_id text, counter_id text, clerk_id text,
        queued_at timestamptz, called_at timestamptz, started_at timestamptz, ended_at timestamptz, outcome text,
        calls int, called_by_rule text, called_reason jsonb, version bigint)
      on conflict (centre_id, ticket_id, leg) do update set service_id = excluded.service_id,
        counter_id = excluded.counter_id, clerk_id = excluded.clerk_id, queued_at = excluded.queued_at,
        called_at = excluded.called_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
        outcome = excluded.outcome, calls = excluded.calls, called_by_rule = excluded.called_by_rule,
        called_reason = excluded.called_reason, version = excluded.version`;

/** Legs that an undo has taken back. */
export function deleteUndoneLegs(sql: Sql, rows: TouchedRows) {
  const undone = [...rows.legs].flatMap(([key, row]) => (row === null ? [key.split(' ')] : []));
  return sql`
      delete from leg using moved, unnest(${undone.map(([id]) => id ?? '')}::text[],
        ${undone.map(([, number]) => Number(number))}::int[]) as u(ticket_id, number)
      where leg.centre_id = moved.centre_id and leg.ticket_id = u.ticket_id and leg.leg = u.number`;
}
