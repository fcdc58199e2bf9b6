import type { RatingPage, RatingsQuery } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { RatingLevel } from '@sanh/domain';
import { handlingColumns, handlingOf, type HandlingRow } from '../ratings/handling.ts';
import { newestFirst } from './newest-first.ts';
import type { CountedCentre } from './node-of.ts';
import { nextPage, placeOf } from './page-token.ts';
import type { DayRange } from './tally-rows.ts';

interface Row extends HandlingRow {
  readonly centre_id: string;
  readonly rating_id: string;
  readonly day: string;
  readonly given_at: Date;
  readonly ticket_id: string | null;
  readonly leg: number | null;
  readonly service_id: string | null;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly clerk_name: string | null;
  readonly procedure_code: string | null;
  readonly level: RatingLevel;
  readonly levels: number;
  readonly reasons: string[];
  readonly comment: string | null;
  readonly channel: string;
  readonly flags: string[];
  readonly is_lowest: boolean;
}

/** The ratings that a figure counted with what people wrote, the newest first, page by page. */
export async function ratingsBehind(
  sql: Sql,
  centres: readonly CountedCentre[],
  query: RatingsQuery,
): Promise<RatingPage> {
  const rows = await newestFirst(
    { range: query, after: placeOf(query.after), limit: query.limit + 1 },
    (window, atMost) => readRatings(sql, centres, { query, window, atMost }),
  );
  return {
    ratings: rows.slice(0, query.limit).map(ratingOf),
    next: nextPage(rows, query.limit, (row) => [
      ...([row.day, row.given_at.getTime(), row.centre_id, row.rating_id, 0] as const),
    ]),
  };
}

function readRatings(
  sql: Sql,
  centres: readonly CountedCentre[],
  { query, window, atMost }: { query: RatingsQuery; window: DayRange; atMost: number },
): Promise<Row[]> {
  const { service, counter, clerk, procedure, binding, level, reason, withComment, state, rating } = query;
  const place = placeOf(query.after);
  const bound = binding === 'bound' ? sql`and r.ticket_id is not null` : sql`and r.ticket_id is null`;
  return sql<Row[]>`
    select r.centre_id, r.rating_id, r.business_day as day, r.given_at, r.ticket_id, r.leg, r.service_id, r.counter_id,
      r.clerk_id, u.name as clerk_name, r.procedure_code, r.level, r.levels, r.reasons, r.comment, r.channel, r.flags,
      r.is_lowest, ${handlingColumns(sql)}
    from rating r left join staff_user u on u.id = r.clerk_id left join staff_user h on h.id = r.replied_by
    where r.centre_id = any(${centres.map(({ id }) => id)}::text[])
      and r.business_day between ${window.from} and ${window.to}
      ${service === undefined ? sql`` : sql`and r.service_id = ${service}`}
      ${counter === undefined ? sql`` : sql`and r.counter_id = ${counter}`}
      ${clerk === undefined ? sql`` : sql`and r.clerk_id = ${clerk}`}
      ${procedure === undefined ? sql`` : sql`and r.procedure_code = ${procedure}`}
      ${binding === undefined ? sql`` : bound}
      ${level === undefined ? sql`` : sql`and r.level = ${level}`}
      ${reason === undefined ? sql`` : sql`and ${reason} = any(r.reasons)`}
      ${withComment === undefined ? sql`` : sql`and r.comment is not null`}
      ${state === undefined ? sql`` : sql`and r.state = ${state} and (r.comment is not null or r.is_lowest)`}
      ${rating === undefined ? sql`` : sql`and r.rating_id = ${rating}`}
      ${
        place === null
          ? sql``
          : sql`and (r.business_day, r.given_at, r.centre_id, r.rating_id)
              < (${place[0]}::date, ${new Date(place[1])}, ${place[2]}, ${place[3]})`
      }
    order by r.business_day desc, r.given_at desc, r.centre_id desc, r.rating_id desc
    limit ${atMost}`;
}

const ratingOf = (row: Row): RatingPage['ratings'][number] => ({
  ...{ centreId: row.centre_id, ratingId: row.rating_id, day: row.day, givenAt: row.given_at.getTime() },
  ...{ ticketId: row.ticket_id, leg: row.leg, serviceId: row.service_id, counterId: row.counter_id },
  ...{
    clerkId: row.clerk_id,
    clerkName: row.clerk_name,
    procedureCode: row.procedure_code,
    level: row.level,
  },
  ...{
    levels: row.levels,
    reasons: row.reasons,
    comment: row.comment,
    channel: row.channel,
    flags: row.flags,
  },
  ...{ isLowest: row.is_lowest, ...handlingOf(row) },
});
