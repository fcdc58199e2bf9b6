import type { Sql } from '@sanh/db';
import { businessDayAt } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';

/** Erases every telephone number and every notice of a day that is over. */
export async function forgetNotices(sql: Sql, centres: Centres, now: number): Promise<void> {
  for (const { id, centre } of centres.list()) {
    const today = businessDayAt(centre.timeZone, now);
    await sql`delete from ticket_reach where centre_id = ${id} and business_day < ${today}`;
    await sql`delete from phone_notice where centre_id = ${id} and business_day < ${today}`;
  }
}
