import type { ServiceId } from './configuration.ts';
import { lineIn, type Hall } from './hall.ts';
import { lengthOf, queues, serviceLine } from './line.ts';
import { placesOf } from './places.ts';
import type { Ticket } from './ticket.ts';
import type { Claim } from './wait-estimate.ts';

/** How many stand before this ticket in its line, those with a privilege first. 0 when it does not wait. */
export function aheadOf(hall: Hall, ticket: Ticket): number {
  if (ticket.state !== 'waiting') return 0;
  const line = lineIn(hall, ticket.line);
  let ahead = 0;
  for (const queue of queues) {
    for (const place of placesOf(line[queue])) {
      if (place.id === ticket.id) return ahead;
      ahead += 1;
    }
  }
  return ahead;
}

/** How many somebody who joins the service's line now would find before them. */
export function aheadOfNext(hall: Hall, serviceId: ServiceId, claim: Claim): number {
  const line = lineIn(hall, serviceLine(serviceId));
  return claim === 'privileged' ? lengthOf(line) - line.ordinary.length : lengthOf(line);
}
