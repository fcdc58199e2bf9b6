import type { Sql } from '@sanh/db';
import { suspicionsOf, type RatedLeg } from '@sanh/domain';

interface RatedRow extends Omit<RatedLeg, 'finishedAt' | 'givenAt' | 'isOutsidePresence'> {
  readonly finishedAt: Date;
  readonly givenAt: Date;
}

/**
 * Looks at the day's ratings of the same clerk and of the same device as this one, and flags what is suspicious. A flag stays:
 * it only asks a manager to look.
 */
export async function flagSuspicious(
  sql: Sql,
  { centreId, ratingId }: { readonly centreId: string; readonly ratingId: string },
): Promise<void> {
  const rows = await sql<RatedRow[]>`
    select r.rating_id as "ratingId", r.level = 'very-satisfied' as "isTop", r.clerk_id as "clerkId",
      r.device_id as "deviceId", l.ended_at as "finishedAt", r.given_at as "givenAt",
      r.channel <> 'tablet' and exists (
        select 1 from ticket_copy c
        where c.centre_id = r.centre_id and c.ticket_id = r.ticket_id and c.actor = 'staff:' || r.clerk_id
          and c.at between l.called_at and l.ended_at) as "isByOwnReprint"
    from rating this
      join rating r on r.centre_id = this.centre_id and r.business_day = this.business_day
        and (r.clerk_id = this.clerk_id or r.device_id = this.device_id)
      join leg l on l.centre_id = r.centre_id and l.ticket_id = r.ticket_id and l.leg = r.leg
    where this.centre_id = ${centreId} and this.rating_id = ${ratingId}`;
  const ratings = rows.map((row): RatedLeg => ({
    ...{ ...row, isOutsidePresence: false },
    ...{ finishedAt: row.finishedAt.getTime(), givenAt: row.givenAt.getTime() },
  }));
  for (const [id, flags] of suspicionsOf(ratings))
    await sql`
      update rating set flags = array(select distinct unnest(flags || ${[...flags]}::text[]) order by 1)
      where centre_id = ${centreId} and rating_id = ${id} and not flags @> ${[...flags]}::text[]`;
}
