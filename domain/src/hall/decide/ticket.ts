import { ok, refuse } from '../../result.ts';
import type { Actor, TicketCommand } from '../command.ts';
import { serviceOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { counterIn, type Hall } from '../hall.ts';
import { serviceLine } from '../line.ts';
import type { Ticket } from '../ticket.ts';
import { backWhereItWas } from './own-ticket.ts';
import { hasReason, ticketNamed, ticketOfDay } from './ticket-named.ts';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

/** Back from parking with the rank kept, within the time allowed; for one that its holder took out there is no limit. */
export function returnParked(hall: Hall, { ticketId }: Of<'return-parked'>, now: number): Decision {
  const named = ticketNamed(hall, ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (ticket.state !== 'parked') return refuse({ code: 'TICKET_NOT_PARKED', facts: { label: ticket.label } });
  if (ticket.counterId === null) return backWhereItWas(hall, ticket);
  if (now > ticket.until) return refuse({ code: 'PARKED_TOO_LONG', facts: { label: ticket.label } });
  return ok([{ ...backInLine(ticket), reason: ticket.reason, standing: 'returning', rank: ticket.rank }]);
}

/** An absent citizen who came after all goes to the end of the line, a parked one too late as well. */
export function bringBack(
  hall: Hall,
  { ticketId, reason }: Of<'bring-back'>,
  by: Actor,
  now: number,
): Decision {
  const named = ticketNamed(hall, ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (by.kind !== 'staff' || !hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  const isAbsent = ticket.state === 'ended' && ticket.outcome === 'no-show';
  if (!isAbsent && ticket.state !== 'parked')
    return refuse({ code: 'TICKET_NOT_ABSENT', facts: { label: ticket.label } });
  if (serviceOf(hall.configuration, ticket.serviceId) === undefined) {
    return refuse({ code: 'UNKNOWN_SERVICE' });
  }
  if (ticket.state === 'parked' && ticket.counterId === null) return backWhereItWas(hall, ticket);
  return ok([{ ...backInLine(ticket), reason, standing: 'ordinary', rank: now }]);
}

const backInLine = (ticket: Ticket) =>
  ({
    type: 'ticket-requeued',
    ticketId: ticket.id,
    counterId: null,
    line: serviceLine(ticket.serviceId),
  }) as const;

/** By the citizen while waiting, or by staff; one at a counter only by the clerk who has it. */
export function cancel(hall: Hall, { ticketId, reason }: Of<'cancel'>, by: Actor): Decision {
  const named = ticketNamed(hall, ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (ticket.state === 'ended')
    return refuse({ code: 'TICKET_ALREADY_ENDED', facts: { label: ticket.label } });
  if (by.kind === 'staff' && !hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving';
  if (isAtCounter && !isOwnCounter(hall, ticket.counterId, by)) {
    return refuse({
      code: 'TICKET_AT_ANOTHER_COUNTER',
      facts: { label: ticket.label, counterId: ticket.counterId },
    });
  }
  const counterId = isAtCounter ? ticket.counterId : null;
  return ok([{ type: 'ticket-cancelled', ticketId, counterId, reason }]);
}

const isOwnCounter = (hall: Hall, counterId: string, by: Actor): boolean =>
  by.kind === 'staff' && counterIn(hall, counterId).session?.clerkId === by.id;

/** A clerk confirms, refuses or gives a claim; a null class takes it away. */
export function changePriority(hall: Hall, command: Of<'change-priority'>, by: Actor): Decision {
  const named = ticketNamed(hall, command.ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  const { ticketId, classId, state } = command;
  if (ticket.state === 'ended')
    return refuse({ code: 'TICKET_ALREADY_ENDED', facts: { label: ticket.label } });
  if (classId !== null && !hall.configuration.priorityClasses.some((one) => one.id === classId)) {
    return refuse({ code: 'UNKNOWN_PRIORITY_CLASS' });
  }
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving';
  if (isAtCounter && !isOwnCounter(hall, ticket.counterId, by)) {
    return refuse({
      code: 'TICKET_AT_ANOTHER_COUNTER',
      facts: { label: ticket.label, counterId: ticket.counterId },
    });
  }
  const priority = classId === null ? null : { classId, state };
  return ok([
    { type: 'priority-changed', ticketId, counterId: isAtCounter ? ticket.counterId : null, priority },
  ]);
}

/** Each served leg gives one right to rate; it is used once. */
export function useRatingRight(hall: Hall, { ticketId, leg }: Of<'use-rating-right'>): Decision {
  const named = ticketOfDay(hall, ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (ticket.ratingRights.includes(leg)) return ok([{ type: 'rating-right-used', ticketId, leg }]);
  const isServed = ticket.state === 'ended' && ticket.outcome === 'served';
  const wasServed = leg >= 1 && (leg < ticket.leg || (leg === ticket.leg && isServed));
  return refuse({
    code: wasServed ? 'ALREADY_RATED' : 'NO_RATING_RIGHT',
    facts: { label: ticket.label },
  });
}
