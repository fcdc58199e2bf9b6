import type { Rated } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { CentreId } from '@sanh/domain';

/** The rating of this id, where it has been counted. */
export async function findRating(
  sql: Sql,
  { centreId, ratingId }: { readonly centreId: CentreId; readonly ratingId: string },
): Promise<Rated | null> {
  const [found] = await sql<Rated[]>`
    select r.level, t.label from rating r
      left join ticket t on t.centre_id = r.centre_id and t.ticket_id = r.ticket_id
    where r.centre_id = ${centreId} and r.rating_id = ${ratingId}`;
  return found ?? null;
}
