import type { Sql } from '@sanh/db';
import type { CentreId, TicketId } from '@sanh/domain';
import type { RatedLegRow } from '../halls/rating-row.ts';

export interface ServedLeg extends RatedLegRow {
  readonly endedAt: number;
  readonly isRated: boolean;
}

export interface ServedTicket {
  readonly label: string;
  /** The last served first; none while nobody has served it. */
  readonly legs: readonly ServedLeg[];
}

interface LegRow extends Omit<ServedLeg, 'endedAt'> {
  readonly endedAt: Date;
}

/** A ticket with its served legs, of whatever day; null where there is no such ticket. */
export async function findServedTicket(
  sql: Sql,
  { centreId, ticketId }: { readonly centreId: CentreId; readonly ticketId: TicketId },
): Promise<ServedTicket | null> {
  const [ticket] = await sql<{ label: string }[]>`
    select label from ticket where centre_id = ${centreId} and ticket_id = ${ticketId}`;
  if (ticket === undefined) return null;
  const rows = await sql<LegRow[]>`
    select l.ticket_id as "ticketId", l.leg, l.service_id as "serviceId", l.counter_id as "counterId",
      l.clerk_id as "clerkId", t.procedure_code as "procedureCode", l.ended_at as "endedAt",
      r.rating_id is not null as "isRated"
    from leg l
      join ticket t on t.centre_id = l.centre_id and t.ticket_id = l.ticket_id
      left join rating r on r.centre_id = l.centre_id and r.ticket_id = l.ticket_id and r.leg = l.leg
    where l.centre_id = ${centreId} and l.ticket_id = ${ticketId} and l.outcome = 'served' and l.ended_at is not null
    order by l.leg desc`;
  return { label: ticket.label, legs: rows.map((row) => ({ ...row, endedAt: row.endedAt.getTime() })) };
}
