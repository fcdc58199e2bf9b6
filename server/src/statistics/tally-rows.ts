import type { Sql } from '@sanh/db';
import {
  tallyDay,
  type BusinessDay,
  type LegFacts,
  type RatingFacts,
  type RatingLevel,
  type Tallies,
} from '@sanh/domain';
import type { CountedCentre } from './node-of.ts';

export interface DayRange {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

export interface CountedDay {
  readonly day: BusinessDay;
  readonly tallies: Tallies;
  readonly legs: number;
  readonly ratings: number;
  /** The highest version among the legs. */
  readonly version: number | null;
}

interface LegRow {
  readonly day: BusinessDay;
  readonly leg: number;
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly procedure_code: string | null;
  readonly queued: number;
  readonly called: number | null;
  readonly started: number | null;
  readonly ended: number | null;
  readonly outcome: string | null;
  readonly is_walk_in: boolean;
  readonly is_rated: boolean;
  readonly issued: number | null;
  readonly version: number;
}

interface RatingRow {
  readonly day: BusinessDay;
  readonly service_id: string | null;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly procedure_code: string | null;
  readonly level: RatingLevel;
  readonly reasons: readonly string[];
  readonly is_bound: boolean;
}

/** Counts the rows of a centre, day by day. Days without rows are not in the answer. */
export async function tallyRows(
  sql: Sql,
  centre: CountedCentre,
  days: DayRange,
): Promise<readonly CountedDay[]> {
  const [legs, ratings] = await Promise.all([
    readLegs(sql, centre.id, days),
    readRatings(sql, centre.id, days),
  ]);
  const legsOf = Map.groupBy(legs, ({ day }) => day);
  const ratingsOf = Map.groupBy(ratings, ({ day }) => day);
  return [...new Set([...legsOf.keys(), ...ratingsOf.keys()])].sort().map((day) => {
    const [ofDay, rated] = [legsOf.get(day) ?? [], ratingsOf.get(day) ?? []];
    const facts = { day, legs: ofDay.map(legFacts), ratings: rated.map(ratingFacts) };
    const version = ofDay.reduce<number | null>((highest, row) => Math.max(highest ?? 0, row.version), null);
    return {
      day,
      tallies: tallyDay(facts, centre.rules),
      legs: ofDay.length,
      ratings: rated.length,
      version,
    };
  });
}

// Numbers of milliseconds: making a Date of each of a million columns takes as long as everything else.
const readLegs = (sql: Sql, centreId: string, { from, to }: DayRange) => sql<LegRow[]>`
  select l.business_day as day, l.leg, l.service_id, l.counter_id, l.clerk_id, t.procedure_code,
    (extract(epoch from l.queued_at) * 1000)::float8 as queued, (extract(epoch from l.called_at) * 1000)::float8 as called,
    (extract(epoch from l.started_at) * 1000)::float8 as started, (extract(epoch from l.ended_at) * 1000)::float8 as ended,
    l.outcome, coalesce(l.called_by_rule = 'walk-in', t.channel = 'walk-in', false) as is_walk_in,
    r.rating_id is not null as is_rated, l.version,
    case when l.outcome = 'served' and t.outcome = 'served' and t.ended_at = l.ended_at
      then (extract(epoch from t.issued_at) * 1000)::float8 end as issued
  from leg l
    left join ticket t on t.centre_id = l.centre_id and t.ticket_id = l.ticket_id
    left join rating r on r.centre_id = l.centre_id and r.ticket_id = l.ticket_id and r.leg = l.leg
      and r.ticket_id is not null
  where l.centre_id = ${centreId} and l.business_day between ${from} and ${to}`;

const readRatings = (sql: Sql, centreId: string, { from, to }: DayRange) => sql<RatingRow[]>`
  select business_day as day, service_id, counter_id, clerk_id, procedure_code, level, reasons,
    ticket_id is not null as is_bound
  from rating where centre_id = ${centreId} and business_day between ${from} and ${to}`;

const legFacts = (row: LegRow): LegFacts => ({
  ...{ leg: row.leg, serviceId: row.service_id, counterId: row.counter_id, clerkId: row.clerk_id },
  ...{
    procedureCode: row.procedure_code,
    queuedAt: row.queued,
    calledAt: row.called,
    startedAt: row.started,
  },
  ...{ endedAt: row.ended, outcome: row.outcome, isWalkIn: row.is_walk_in, isRated: row.is_rated },
  issuedAt: row.issued,
});

const ratingFacts = (row: RatingRow): RatingFacts => ({
  ...{ serviceId: row.service_id, counterId: row.counter_id, clerkId: row.clerk_id },
  ...{ procedureCode: row.procedure_code, level: row.level, reasons: row.reasons, isBound: row.is_bound },
});
