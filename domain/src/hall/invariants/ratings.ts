import { ticketIn, type Hall } from '../hall.ts';
import type { TicketId } from '../ticket.ts';
import { ticketsNamed, type Watch } from './watch.ts';

/** I7: each finished leg gives one right to rate, an undone finish takes it back, and no right is used twice. */
export function ratingsCountOnce(): Watch {
  const rights = new Map<TicketId, Set<number>>();
  const used = new Set<string>();
  const rightsOf = (id: TicketId): Set<number> => {
    const known = rights.get(id) ?? new Set<number>();
    rights.set(id, known);
    return known;
  };
  const give = (hall: Hall, id: TicketId): string[] => {
    const ticket = ticketIn(hall, id);
    if (ticket === undefined || used.has(`${id} ${ticket.leg}`))
      return [`I7: ${id} rated before it was served`];
    rightsOf(id).add(ticket.leg);
    return [];
  };
  return (before, { event }, after) => {
    const faults: string[] = [];
    if (event.type === 'day-opened') {
      rights.clear();
      for (const { id, ratingRights } of event.carriedOver) rights.set(id, new Set(ratingRights));
    } else if (event.type === 'leg-finished') faults.push(...give(before, event.ticketId));
    else if (event.type === 'day-closed') {
      for (const { ticketId, outcome } of event.left)
        if (outcome === 'served') faults.push(...give(before, ticketId));
    } else if (event.type === 'step-undone' && event.step === 'finish')
      rightsOf(event.ticket.id).delete(event.ticket.leg);
    else if (event.type === 'rating-right-used') {
      const hadRight = rightsOf(event.ticketId).delete(event.leg);
      if (!hadRight) faults.push(`I7: ${event.ticketId} leg ${event.leg} rated without a right`);
      used.add(`${event.ticketId} ${event.leg}`);
    }
    for (const id of ticketsNamed(event)) {
      const actual = ticketIn(after, id)?.ratingRights ?? [];
      const expected = rightsOf(id);
      const isSame = actual.length === expected.size && actual.every((leg) => expected.has(leg));
      if (!isSame) faults.push(`I7: rights of ${id} are ${actual.join()}, not ${[...expected].join()}`);
    }
    return faults;
  };
}
