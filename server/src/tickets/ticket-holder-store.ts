import type { Sql } from '@sanh/db';
import { dayOfTicket, type CentreId, type TicketId } from '@sanh/domain';
import { AppError } from '../app-error.ts';

export interface Holder {
  readonly centreId: CentreId;
  readonly ticketId: TicketId;
  readonly dossierCode: string;
}

/** Keeps what links the ticket to a dossier, outside the hall's events. The same again is no news; another is COMMAND_ID_REUSED. */
export async function keepHolder(sql: Sql, { centreId, ticketId, dossierCode }: Holder): Promise<void> {
  const [kept] = await sql<{ dossier_code: string | null }[]>`
    insert into ticket_holder as holder (centre_id, ticket_id, business_day, dossier_code)
    values (${centreId}, ${ticketId}, ${dayOfTicket(ticketId)}, ${dossierCode})
    on conflict (centre_id, ticket_id) do update set dossier_code = coalesce(holder.dossier_code, excluded.dossier_code)
    returning dossier_code`;
  if (kept?.dossier_code !== dossierCode) throw new AppError('COMMAND_ID_REUSED');
}
