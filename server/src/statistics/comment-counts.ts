import type { CommentCounts } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { CommentState } from '@sanh/domain';
import type { CountedCentre } from './node-of.ts';
import type { DayRange } from './tally-rows.ts';

const nothing = { new: 0, read: 0, acted: 0 };

/** How far managers are with what was said on these days. */
export async function commentCounts(
  sql: Sql,
  centres: readonly CountedCentre[],
  { from, to }: DayRange,
): Promise<CommentCounts> {
  const ids = centres.map(({ id }) => id);
  const rows = await sql<{ about: keyof CommentCounts; state: CommentState; count: number }[]>`
    select 'ratings' as about, state, count(*)::int as count from rating
    where centre_id = any(${ids}::text[]) and business_day between ${from} and ${to}
      and (comment is not null or is_lowest)
    group by state
    union all
    select 'feedback', state, count(*)::int from feedback
    where centre_id = any(${ids}::text[]) and business_day between ${from} and ${to} group by state`;
  const of = (about: keyof CommentCounts) => ({
    ...nothing,
    ...Object.fromEntries(
      rows.filter((row) => row.about === about).map(({ state, count }) => [state, count]),
    ),
  });
  return { ratings: of('ratings'), feedback: of('feedback') };
}
