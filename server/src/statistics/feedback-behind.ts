import type { FeedbackPage, FeedbackQuery } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { FeedbackKind } from '@sanh/domain';
import { handlingColumns, handlingOf, type HandlingRow } from '../ratings/handling.ts';
import { newestFirst } from './newest-first.ts';
import type { CountedCentre } from './node-of.ts';
import { nextPage, placeOf } from './page-token.ts';
import type { DayRange } from './tally-rows.ts';

interface Row extends HandlingRow {
  readonly centre_id: string;
  readonly feedback_id: string;
  readonly day: string;
  readonly given_at: Date;
  readonly kind: FeedbackKind;
  readonly text: string | null;
}

/** Complaints and suggestions, the newest first, page by page. */
export async function feedbackBehind(
  sql: Sql,
  centres: readonly CountedCentre[],
  query: FeedbackQuery,
): Promise<FeedbackPage> {
  const rows = await newestFirst(
    { range: query, after: placeOf(query.after), limit: query.limit + 1 },
    (window, atMost) => readFeedback(sql, centres, { query, window, atMost }),
  );
  return {
    feedback: rows.slice(0, query.limit).map((row) => ({
      ...{ centreId: row.centre_id, feedbackId: row.feedback_id, day: row.day, kind: row.kind },
      ...{ givenAt: row.given_at.getTime(), text: row.text, ...handlingOf(row) },
    })),
    next: nextPage(rows, query.limit, (row) => [
      ...([row.day, row.given_at.getTime(), row.centre_id, row.feedback_id, 0] as const),
    ]),
  };
}

function readFeedback(
  sql: Sql,
  centres: readonly CountedCentre[],
  { query, window, atMost }: { query: FeedbackQuery; window: DayRange; atMost: number },
): Promise<Row[]> {
  const { kind, state, feedback } = query;
  const place = placeOf(query.after);
  return sql<Row[]>`
    select r.centre_id, r.feedback_id, r.business_day as day, r.given_at, r.kind, r.text, ${handlingColumns(sql)}
    from feedback r left join staff_user h on h.id = r.replied_by
    where r.centre_id = any(${centres.map(({ id }) => id)}::text[])
      and r.business_day between ${window.from} and ${window.to}
      ${kind === undefined ? sql`` : sql`and r.kind = ${kind}`}
      ${feedback === undefined ? sql`` : sql`and r.feedback_id = ${feedback}`}
      ${state === undefined ? sql`` : sql`and r.state = ${state}`}
      ${
        place === null
          ? sql``
          : sql`and (r.business_day, r.given_at, r.centre_id, r.feedback_id)
              < (${place[0]}::date, ${new Date(place[1])}, ${place[2]}, ${place[3]})`
      }
    order by r.business_day desc, r.given_at desc, r.centre_id desc, r.feedback_id desc
    limit ${atMost}`;
}
