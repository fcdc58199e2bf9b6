import { type LegFigure, type LegPage, type LegsQuery } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { measures, weekdays, type Measure, type RatingLevel } from '@sanh/domain';
import { newestFirst } from './newest-first.ts';
import type { CountedCentre } from './node-of.ts';
import { nextPage, placeOf } from './page-token.ts';
import type { DayRange } from './tally-rows.ts';

interface Row {
  readonly centre_id: string;
  readonly ticket_id: string;
  readonly label: string | null;
  readonly leg: number;
  readonly day: string;
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly clerk_name: string | null;
  readonly procedure_code: string | null;
  readonly queued_at: Date;
  readonly called_at: Date | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly outcome: string | null;
  readonly calls: number;
  readonly called_by_rule: string | null;
  readonly level: RatingLevel | null;
}

/** The legs that a figure counted, the newest first, page by page. */
export async function legsBehind(
  sql: Sql,
  centres: readonly CountedCentre[],
  query: LegsQuery,
): Promise<LegPage> {
  const after = placeOf(query.after);
  const limit = query.limit + 1;
  const rows = await newestFirst({ range: query, after, limit }, (window, atMost) =>
    readLegs(sql, centres, { query, window, atMost }),
  );
  return {
    legs: rows.slice(0, query.limit).map(legOf),
    next: nextPage(rows, query.limit, (row) => [
      ...([row.day, row.queued_at.getTime(), row.centre_id, row.ticket_id, row.leg] as const),
    ]),
  };
}

const isMeasure = (figure: LegFigure): figure is Measure => (measures as readonly string[]).includes(figure);

function readLegs(
  sql: Sql,
  centres: readonly CountedCentre[],
  { query, window, atMost }: { query: LegsQuery; window: DayRange; atMost: number },
): Promise<Row[]> {
  const { service, counter, clerk, procedure, hour, weekday, figure, target } = query;
  const place = placeOf(query.after);
  const after =
    place === null
      ? sql``
      : sql`and (l.business_day, l.queued_at, l.centre_id, l.ticket_id, l.leg)
          < (${place[0]}::date, ${new Date(place[1])}, ${place[2]}, ${place[3]}, ${place[4]}::int)`;
  return sql<Row[]>`
    select l.centre_id, l.ticket_id, t.label, l.leg, l.business_day as day, l.service_id, l.counter_id, l.clerk_id,
      u.name as clerk_name, t.procedure_code, l.queued_at, l.called_at, l.started_at, l.ended_at, l.outcome, l.calls,
      l.called_by_rule, r.level
    from leg l
      left join ticket t on t.centre_id = l.centre_id and t.ticket_id = l.ticket_id
      left join rating r on r.centre_id = l.centre_id and r.ticket_id = l.ticket_id and r.leg = l.leg
        and r.ticket_id is not null
      left join staff_user u on u.id = l.clerk_id
      join unnest(${centres.map(({ id }) => id)}::text[], ${centres.map(({ rules }) => rules.timeZone)}::text[])
        as c(id, zone) on c.id = l.centre_id
    where l.business_day between ${window.from} and ${window.to}
      and ${figureCondition(sql, figure)}
      ${target !== undefined && isMeasure(figure) ? targetCondition(sql, centres, { measure: figure, target }) : sql``}
      ${service === undefined ? sql`` : sql`and l.service_id = ${service}`}
      ${counter === undefined ? sql`` : sql`and l.counter_id = ${counter}`}
      ${clerk === undefined ? sql`` : sql`and l.clerk_id = ${clerk}`}
      ${procedure === undefined ? sql`` : sql`and t.procedure_code = ${procedure}`}
      ${hour === undefined ? sql`` : sql`and extract(hour from l.queued_at at time zone c.zone) = ${Number(hour)}::int`}
      ${weekday === undefined ? sql`` : sql`and extract(isodow from l.business_day) = ${weekdays.indexOf(weekday) + 1}::int`}
      ${after}
    order by l.business_day desc, l.queued_at desc, l.centre_id desc, l.ticket_id desc, l.leg desc
    limit ${atMost}`;
}

const isWalkIn = (sql: Sql) => sql`coalesce(l.called_by_rule = 'walk-in', t.channel = 'walk-in', false)`;

function figureCondition(sql: Sql, figure: LegFigure) {
  if (figure === 'legs') return sql`true`;
  if (figure === 'walk-ins') return isWalkIn(sql);
  if (figure === 'arrivals') return sql`l.leg = 1 and not ${isWalkIn(sql)}`;
  if (figure === 'rated') return sql`l.outcome = 'served' and r.rating_id is not null`;
  if (figure === 'unrated') return sql`l.outcome = 'served' and r.rating_id is null`;
  if (isMeasure(figure)) return sql`${timeOf(sql, figure)} is not null`;
  return sql`l.outcome = ${figure}`;
}

function timeOf(sql: Sql, measure: Measure) {
  const endsVisit = sql`l.outcome = 'served' and t.outcome = 'served' and t.ended_at = l.ended_at`;
  if (measure === 'service') return sql`(l.ended_at - l.started_at)`;
  if (measure === 'wait') return sql`case when not ${isWalkIn(sql)} then l.called_at - l.queued_at end`;
  if (measure === 'walk') return sql`case when not ${isWalkIn(sql)} then l.started_at - l.called_at end`;
  return sql`case when not ${isWalkIn(sql)} and ${endsVisit} then l.ended_at - t.issued_at end`;
}

/** A service's own target where it has one, else its centre's; legs without a target are in neither part. */
function targetCondition(
  sql: Sql,
  centres: readonly CountedCentre[],
  { measure, target }: { measure: Measure; target: 'within' | 'missed' },
) {
  const own = centres.flatMap(({ id, rules }) =>
    Object.entries(rules.targetsOf).map(([service, targets]) => ({ id, service, ms: targets[measure] })),
  );
  const ms = sql`(
    select case when o.id is not null then o.ms else d.ms end
    from unnest(${centres.map(({ id }) => id)}::text[], ${centres.map(({ rules }) => rules.targets[measure]?.toString() ?? null)}::text[]::float8[]) as d(id, ms)
      left join unnest(${own.map(({ id }) => id)}::text[], ${own.map(({ service }) => service)}::text[],
        ${own.map((one) => one.ms?.toString() ?? null)}::text[]::float8[]) as o(id, service, ms) on o.id = d.id and o.service = l.service_id
    where d.id = l.centre_id)`;
  const taken = sql`extract(epoch from ${timeOf(sql, measure)}) * 1000`;
  return target === 'within' ? sql`and ${taken} <= ${ms}` : sql`and ${taken} > ${ms}`;
}

const inMs = (date: Date | null): number | null => date?.getTime() ?? null;

const legOf = (row: Row): LegPage['legs'][number] => ({
  ...{ centreId: row.centre_id, ticketId: row.ticket_id, label: row.label ?? '', leg: row.leg, day: row.day },
  ...{
    serviceId: row.service_id,
    counterId: row.counter_id,
    clerkId: row.clerk_id,
    clerkName: row.clerk_name,
  },
  ...{ procedureCode: row.procedure_code, queuedAt: row.queued_at.getTime(), calledAt: inMs(row.called_at) },
  ...{ startedAt: inMs(row.started_at), endedAt: inMs(row.ended_at), outcome: row.outcome, calls: row.calls },
  ...{ calledByRule: row.called_by_rule, level: row.level },
});
