import { ticketIn, ticketsOf, type EndedTicket, type Hall, type ParkedTicket } from '@sanh/domain';

/** Parked tickets of the hall, the one that must come back first at the head. */
export const parkedOf = (hall: Hall): readonly ParkedTicket[] =>
  [...ticketsOf(hall.tickets)]
    .filter((ticket) => ticket.state === 'parked')
    .sort((a, b) => a.until - b.until);

/** Who may be brought back to the end of the line: the absent, newest first, and whom a clerk parked whose time is over. */
export function absentOf(hall: Hall, now: number): readonly (EndedTicket | ParkedTicket)[] {
  const missed = hall.missed.flatMap((id) => {
    const ticket = ticketIn(hall, id);
    return ticket?.state === 'ended' && ticket.outcome === 'no-show' ? [ticket] : [];
  });
  return [...missed, ...parkedOf(hall).filter(({ counterId, until }) => counterId !== null && now > until)];
}
