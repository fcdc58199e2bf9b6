import type { CentreView } from '@sanh/contract';
import { ticketIn, type Hall } from '@sanh/domain';
import { isOnScreen, type ScreenLayout } from '#lib/layout/screen-layout.ts';

/** Numbers that were called and did not come, newest first. */
export function missedNumbers(hall: Hall, centre: CentreView, layout: ScreenLayout): readonly string[] {
  return hall.missed.flatMap((id) => {
    const ticket = ticketIn(hall, id);
    if (ticket?.state !== 'ended') return [];
    const counter = centre.counters.find((one) => one.id === ticket.counterId);
    return isOnScreen(layout, counter?.zoneId) ? ticket.label : [];
  });
}
