import type { openingsBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt } from '@sanh/domain';
import type { z } from 'zod';
import type { KnownCentre } from '../centres/centres.ts';

const keptDays = 90;

/**
 * Adds what a kiosk has counted to the day's figures of its centre, and forgets old days. What the catalogue does not have is
 * not counted; false where the centre does not count at all.
 */
export async function countOpenings(
  sql: Sql,
  { id: centreId, centre }: KnownCentre,
  { opened }: z.output<typeof openingsBody>,
  now: number,
): Promise<boolean> {
  if (!centre.countsOpenings) return false;
  const day = businessDayAt(centre.timeZone, now);
  await sql`
    insert into procedure_opening as known (centre_id, business_day, procedure_code, opened)
    select ${centreId}, ${day}::date, p.code, sum(o.times)::int
    from json_to_recordset(${JSON.stringify(opened)}::text::json) as o(code text, times int)
      join procedure p on p.code = o.code
    group by p.code
    on conflict (centre_id, business_day, procedure_code) do update set opened = known.opened + excluded.opened`;
  await sql`
    delete from procedure_opening
    where centre_id = ${centreId} and business_day < ${day}::date - ${keptDays}::int`;
  return true;
}
