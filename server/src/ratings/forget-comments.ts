import type { Sql } from '@sanh/db';
import { addDays, businessDayAt } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';

/** Erases what people wrote, and what was replied, once the centre has kept it long enough; that they wrote, and the level, stay. */
export async function forgetComments(sql: Sql, centres: Centres, now: number): Promise<void> {
  for (const { id, centre } of centres.list()) {
    const before = addDays(businessDayAt(centre.timeZone, now), -centre.ratings.keepCommentDays);
    await sql`
      update rating set comment = null, reply = null
      where centre_id = ${id} and business_day < ${before} and (comment is not null or reply is not null)`;
    await sql`
      update feedback set text = null, reply = null
      where centre_id = ${id} and business_day < ${before} and (text is not null or reply is not null)`;
  }
}
