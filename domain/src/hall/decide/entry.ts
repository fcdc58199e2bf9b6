import type { Placement } from '../command.ts';
import { counterOf, type CounterId, type ServiceId } from '../configuration.ts';
import { counterIn, lineIn, type Hall } from '../hall.ts';
import { counterLine, queues, serviceLine } from '../line.ts';
import { placeAt } from '../places.ts';
import type { LineKey, Standing, Ticket } from '../ticket.ts';

/** A counter's personal line lives only while somebody sits there: a ticket left in it would wait for nobody. */
export function personalLine(hall: Hall, counterId: CounterId, serviceId: ServiceId): LineKey {
  const isStaffed = counterOf(hall.configuration, counterId) && counterIn(hall, counterId).session;
  return isStaffed ? counterLine(counterId) : serviceLine(serviceId);
}

/** The line the ticket was called from; its service's when that was the line of a counter closed since. */
export function lineCalledFrom(hall: Hall, ticket: Ticket & { from?: { line: LineKey } | null }): LineKey {
  const line = ticket.from?.line;
  if (line?.startsWith('counter:') !== true) return line ?? serviceLine(ticket.serviceId);
  return personalLine(hall, line.slice('counter:'.length), ticket.serviceId);
}

/** Where in the line: `first` goes ahead of all who stand there now, `last` behind, else by the waiting time so far. */
export function entryTo(
  hall: Hall,
  line: LineKey,
  ticket: Ticket,
  placement: Placement,
  now: number,
): { standing: Standing; rank: number } {
  if (placement === 'last') return { standing: 'ordinary', rank: now };
  if (placement === 'by-waiting-time') return { standing: 'ordinary', rank: ticket.rank };
  const heads = queues.map((queue) => placeAt(lineIn(hall, line)[queue], 0)?.rank ?? now);
  return { standing: 'first', rank: Math.min(now, ...heads) - 1 };
}
