import type { PopularProcedure } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt } from '@sanh/domain';
import type { KnownCentre } from '../centres/centres.ts';

const countedDays = 30;
const atMost = 5;
/** Fewer could be one person, or one family, on one day. */
const openedAtLeast = 5;

/** What is opened most at the kiosks of a centre. The figures themselves stay here. */
export async function popularProcedures(
  sql: Sql,
  { id: centreId, centre }: KnownCentre,
  now: number,
): Promise<readonly PopularProcedure[]> {
  if (!centre.countsOpenings) return [];
  const day = businessDayAt(centre.timeZone, now);
  return sql<PopularProcedure[]>`
    select p.code, coalesce(p.plain_name, p.name) as words
    from procedure_opening o join procedure p on p.code = o.procedure_code
    where o.centre_id = ${centreId} and o.business_day > ${day}::date - ${countedDays}::int
    group by p.code having sum(o.opened) >= ${openedAtLeast}
    order by sum(o.opened) desc, p.code limit ${atMost}`;
}
