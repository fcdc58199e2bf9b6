import type { CentreView } from '@sanh/contract';
import { ticketIn, type Hall } from '@sanh/domain';

/** Numbers that were called and did not come, newest first. */
export function missedNumbers(hall: Hall, centre: CentreView, zoneId: string | null): readonly string[] {
  return hall.missed.flatMap((id) => {
    const ticket = ticketIn(hall, id);
    if (ticket?.state !== 'ended') return [];
    const counter = centre.counters.find((one) => one.id === ticket.counterId);
    return zoneId === null || counter?.zoneId === zoneId ? ticket.label : [];
  });
}
