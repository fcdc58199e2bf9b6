import type { TicketNote } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt, ticketIn, type CentreId, type TicketId } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';

interface NotedTicket {
  readonly centreId: CentreId;
  readonly ticketId: TicketId;
}

export interface NewNote extends NotedTicket {
  readonly commandId: string;
  readonly by: string;
  readonly text: string;
}

export interface Noting {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly clock: () => number;
}

/**
 * Keeps what a clerk notes of a visit, beside the hall's events and for the day only; the same command again is the same
 * note. Throws UNKNOWN_TICKET, TICKET_ALREADY_ENDED, COMMAND_ID_REUSED.
 */
export async function noteTicket(
  { sql, halls, clock }: Noting,
  note: NewNote,
): Promise<readonly TicketNote[]> {
  const { centreId, ticketId, commandId, by, text } = note;
  const { hall } = await halls.now(centreId);
  const ticket = ticketIn(hall, ticketId);
  if (ticket === undefined) throw new AppError('UNKNOWN_TICKET');
  if (ticket.state === 'ended') throw new AppError('TICKET_ALREADY_ENDED');
  const now = clock();
  await sql`
    insert into ticket_note (centre_id, command_id, ticket_id, business_day, author, text, at)
    values (${centreId}, ${commandId}, ${ticketId}, ${businessDayAt(hall.configuration.timeZone, now)}, ${by},
      ${text}, ${new Date(now)})
    on conflict (centre_id, command_id) do nothing`;
  const notes = await notesOf(sql, note);
  const kept = notes.find(({ id }) => id === commandId);
  if (kept?.by !== by || kept.text !== text) throw new AppError('COMMAND_ID_REUSED');
  return notes;
}

/** The notes of a ticket, the oldest first. */
export async function notesOf(sql: Sql, { centreId, ticketId }: NotedTicket): Promise<readonly TicketNote[]> {
  const rows = await sql<{ id: string; at: Date; by: string; text: string }[]>`
    select command_id as id, at, author as by, text from ticket_note
    where centre_id = ${centreId} and ticket_id = ${ticketId} order by at, command_id`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
