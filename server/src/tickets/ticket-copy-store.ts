import type { Sql } from '@sanh/db';
import type { Actor, CentreId, TicketId } from '@sanh/domain';
import { AppError } from '../app-error.ts';

export interface AskedCopy {
  readonly centreId: CentreId;
  readonly commandId: string;
  readonly ticketId: TicketId;
  readonly printerId: string;
  readonly by: Actor;
  readonly at: number;
}

/** Keeps who has a slip printed again, and says which copy it is. The same command again is the same copy. */
export async function keepCopy(sql: Sql, asked: AskedCopy): Promise<number> {
  const { centreId, commandId, ticketId, printerId, by, at } = asked;
  const actor = 'id' in by ? `${by.kind}:${by.id}` : by.kind;
  await sql`
    insert into ticket_copy (centre_id, command_id, ticket_id, copy, printer_id, actor, at)
    select ${centreId}, ${commandId}, ${ticketId}, coalesce(max(copy), 1) + 1, ${printerId}, ${actor}, ${new Date(at)}
    from ticket_copy where centre_id = ${centreId} and ticket_id = ${ticketId}
    on conflict (centre_id, command_id) do nothing`;
  const [kept] = await sql<{ copy: number; ticket_id: string; printer_id: string }[]>`
    select copy, ticket_id, printer_id from ticket_copy where centre_id = ${centreId} and command_id = ${commandId}`;
  if (kept?.ticket_id !== ticketId || kept.printer_id !== printerId) throw new AppError('COMMAND_ID_REUSED');
  return kept.copy;
}
