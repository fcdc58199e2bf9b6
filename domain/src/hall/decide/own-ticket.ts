import { ok, refuse } from '../../result.ts';
import type { TicketCommand } from '../command.ts';
import { serviceOf, usualHold } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { Hall } from '../hall.ts';
import type { EndedTicket, ParkedTicket } from '../ticket.ts';
import { lineCalledFrom } from './entry.ts';
import { ticketNamed } from './ticket-named.ts';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

/** Some minutes more for whoever is not there yet: others go first meanwhile, the rank stays. */
export function hold(hall: Hall, { ticketId }: Of<'hold'>, now: number): Decision {
  const named = ticketNamed(hall, ticketId);
  if (!named.ok) return named;
  const { state, label, holds = 0 } = named.value;
  if (state !== 'waiting') return refuse({ code: 'TICKET_NOT_WAITING', facts: { label } });
  const { forMs, atMost } = hall.configuration.rules.hold ?? usualHold;
  if (holds >= atMost) return refuse({ code: 'HOLDS_USED_UP', facts: { label, atMost } });
  return ok([{ type: 'ticket-held', ticketId, until: now + forMs }]);
}

/** Only what was cancelled while it waited: a call or a parking has gone on without it. */
export function uncancel(hall: Hall, { ticketId }: Of<'uncancel'>, now: number): Decision {
  const named = ticketNamed(hall, ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (ticket.state !== 'ended' || ticket.outcome !== 'cancelled' || ticket.leftFrom === undefined)
    return refuse({ code: 'NOTHING_TO_UNDO' });
  if (now > ticket.endedAt + hall.configuration.rules.undoWithinMs) return refuse({ code: 'UNDO_TOO_LATE' });
  if (serviceOf(hall.configuration, ticket.serviceId) === undefined)
    return refuse({ code: 'UNKNOWN_SERVICE' });
  return backWhereItWas(hall, ticket);
}

/** In the line it left, before whoever came later; in its service's when that was the line of a counter closed since. */
export function backWhereItWas(hall: Hall, ticket: ParkedTicket | EndedTicket): Decision {
  const from = ticket.leftFrom ?? null;
  const reason = ticket.state === 'parked' ? ticket.reason : ticket.outcome;
  return ok([
    {
      ...{ type: 'ticket-requeued', ticketId: ticket.id, counterId: null, reason },
      ...{ line: lineCalledFrom(hall, { ...ticket, from }), standing: from?.standing ?? 'ordinary' },
      rank: ticket.rank,
    },
  ]);
}
