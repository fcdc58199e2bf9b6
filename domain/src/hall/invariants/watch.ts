import type { HallEvent, RecordedEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { TicketId } from '../ticket.ts';

/** Sees each event of a log with the hall before and after it, and says what is wrong with it. */
export type Watch = (before: Hall, recorded: RecordedEvent, after: Hall) => readonly string[];

/** The tickets an event names. */
export function ticketsNamed(event: HallEvent): readonly TicketId[] {
  switch (event.type) {
    case 'day-opened':
      return event.carriedOver.map((ticket) => ticket.id);
    case 'day-closed':
      return event.left.map((one) => one.ticketId);
    case 'counter-closed':
      return event.sentBack;
    case 'waiting-moved':
      return event.ticketIds;
    case 'ticket-issued':
    case 'offline-ticket-adopted':
    case 'step-undone':
      return [event.ticket.id];
    default:
      return 'ticketId' in event ? [event.ticketId] : [];
  }
}
