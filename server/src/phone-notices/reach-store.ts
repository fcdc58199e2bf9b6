import type { Sql } from '@sanh/db';
import { dayOfTicket, type TicketId } from '@sanh/domain';
import type { TicketName } from './sealed-number.ts';

interface Wish extends TicketName {
  readonly sealed: string;
  readonly language: string;
  readonly at: number;
}

export interface Reach {
  readonly ticketId: TicketId;
  readonly consentedAt: number;
}

/** The same number again changes nothing: what was told it already is not told again. */
export async function keepReach(sql: Sql, wish: Wish): Promise<void> {
  const { centreId, ticketId, sealed, language, at } = wish;
  await sql`
    insert into ticket_reach as kept (centre_id, ticket_id, business_day, sealed, language, consented_at)
    values (${centreId}, ${ticketId}, ${dayOfTicket(ticketId)}, ${sealed}, ${language}, ${new Date(at)})
    on conflict (centre_id, ticket_id) do update set
      language = excluded.language, sealed = excluded.sealed,
      consented_at = case when kept.sealed = excluded.sealed then kept.consented_at else excluded.consented_at end`;
}

/** Null when the holder has asked for nothing, or for nothing more. */
export async function readReach(
  sql: Sql,
  { centreId, ticketId }: TicketName,
): Promise<{ sealed: string; language: string } | null> {
  const [kept] = await sql<{ sealed: string; language: string }[]>`
    select sealed, language from ticket_reach where centre_id = ${centreId} and ticket_id = ${ticketId}`;
  return kept ?? null;
}

export async function reachesOf(sql: Sql, centreId: string): Promise<readonly Reach[]> {
  const rows = await sql<{ ticket_id: string; consented_at: Date }[]>`
    select ticket_id, consented_at from ticket_reach where centre_id = ${centreId}`;
  return rows.map((row) => ({ ticketId: row.ticket_id, consentedAt: row.consented_at.getTime() }));
}

export async function centresWithReach(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`select distinct centre_id as id from ticket_reach`;
  return rows.map(({ id }) => id);
}

/** Erases an address that nobody is at any more, unless its holder has given another one meanwhile. */
export async function forgetGone(
  sql: Sql,
  { centreId, ticketId }: TicketName,
  sealed: string,
): Promise<void> {
  await sql`
    delete from ticket_reach
    where centre_id = ${centreId} and ticket_id = ${ticketId} and sealed = ${sealed}`;
}

/** Erases the number, and lets what was still to be told rest: one that had failed counts as failed. */
export async function forgetReach(sql: Sql, { centreId, ticketId }: TicketName): Promise<void> {
  await sql`
    with forgotten as (
      delete from ticket_reach where centre_id = ${centreId} and ticket_id = ${ticketId} returning ticket_id)
    update phone_notice set ended_at = clock_timestamp(),
      state = case when failure is null then 'outdated' else 'failed' end
    where centre_id = ${centreId} and ticket_id = ${ticketId} and state = 'waiting'`;
}
