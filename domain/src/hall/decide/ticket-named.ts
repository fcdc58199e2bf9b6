import { ok, refuse, type Result } from '../../result.ts';
import { ticketIn, type Hall } from '../hall.ts';
import type { Refusal } from '../refusal.ts';
import { dayOfTicket, type Ticket, type TicketId } from '../ticket.ts';

/** The ticket a command names; one of another day is told apart from one that never was. */
export function ticketNamed(hall: Hall, id: TicketId): Result<Ticket, Refusal> {
  return hall.phase === 'open' ? ticketOfDay(hall, id) : refuse({ code: 'DAY_NOT_OPEN' });
}

/** The same after closing: what was served can still be rated. */
export function ticketOfDay(hall: Hall, id: TicketId): Result<Ticket, Refusal> {
  if (hall.day === null) return refuse({ code: 'DAY_NOT_OPEN' });
  const ticket = ticketIn(hall, id);
  if (ticket !== undefined) return ok(ticket);
  const day = dayOfTicket(id);
  const isOfAnotherDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day !== hall.day;
  return refuse({
    code: isOfAnotherDay ? 'TICKET_OF_ANOTHER_DAY' : 'UNKNOWN_TICKET',
    facts: { ticketId: id },
  });
}

export const hasReason = (reason: string): boolean => reason.trim().length > 0;
