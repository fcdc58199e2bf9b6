import type { Sql } from '@sanh/db';
import { addDays, businessDayAt } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';

/** Long enough for a visit that is carried over the longest holidays. */
const keepPapersDays = 30;

/**
 * Erases who held a number, what desks wrote and what they noted once the day is over, and what was ticked and which dossier it was for
 * some time later.
 */
export async function forgetHolders(sql: Sql, centres: Centres, now: number): Promise<void> {
  for (const { id, centre } of centres.list()) {
    const today = businessDayAt(centre.timeZone, now);
    await sql`delete from ticket_person where centre_id = ${id} and business_day < ${today}`;
    await sql`delete from ticket_note where centre_id = ${id} and business_day < ${today}`;
    await sql`delete from message_read where centre_id = ${id} and business_day < ${today}`;
    await sql`delete from message where centre_id = ${id} and business_day < ${today}`;
    const before = addDays(today, -keepPapersDays);
    await sql`delete from ticket_papers where centre_id = ${id} and business_day < ${before}`;
    await sql`delete from ticket_holder where centre_id = ${id} and business_day < ${before}`;
  }
}
