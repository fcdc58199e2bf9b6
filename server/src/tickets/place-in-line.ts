import {
  estimateWait,
  lineIn,
  placesOf,
  serviceLine,
  type Hall,
  type ServiceId,
  type Ticket,
  type WaitEstimate,
} from '@sanh/domain';

const queues = ['first', 'returning', 'appointments', 'priority', 'ordinary'] as const;

/** How many are called before this ticket at most, as long as nobody with a privilege comes. 0 when it does not wait. */
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

const nobody = { chunks: [], length: 0 };

/** The wait of somebody with so many ahead: what the estimate says of a hall in which only those wait for the service. */
export function waitBehind(hall: Hall, serviceId: ServiceId, ahead: number, now: number): WaitEstimate {
  const key = serviceLine(serviceId);
  const line = {
    ...lineIn(hall, key),
    ...{ first: nobody, returning: nobody, appointments: nobody, priority: nobody },
    ordinary: { chunks: [], length: ahead },
  };
  return estimateWait({ ...hall, lines: { ...hall.lines, [key]: line } }, serviceId, now);
}
