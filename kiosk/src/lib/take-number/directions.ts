import type { CentreView, CounterView } from '@sanh/contract';
import { t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import type { ServiceOffer } from '#lib/hall/service-offer.ts';
import type { ShownNumber, TicketRequest } from './stored-intention.ts';

// The spaces do not break: a counter's number must not stand alone on the next line.
const numbersOf = (counters: readonly CounterView[]): string =>
  counters.map(({ number }) => number).join(',\u00a0');

export interface Direction {
  readonly text: string;
  readonly way: string | null;
}

/** Where to sit: in the zone of the service's counters; by the displays when they stand in several zones. */
export function whereToWait(centre: CentreView, offer: ServiceOffer | undefined): Direction {
  const counters = offer?.openCounters.length ? offer.openCounters : (offer?.counters ?? []);
  if (counters.length === 0) return { text: t('kiosk.number.watchAny'), way: null };
  const numbers = numbersOf(counters);
  const [zoneId, another] = new Set(counters.map((counter) => counter.zoneId));
  const zone = centre.zones.find(({ id }) => id === zoneId);
  if (zone === undefined || another !== undefined)
    return { text: t('kiosk.number.watch', { numbers }), way: null };
  const text = t('kiosk.number.sitAt', { zone: nameIn(zone.names), numbers });
  return { text, way: nameIn(zone.direction) };
}

/** Whoever came too late for an appointment has an ordinary number, and is told so. */
const lateNoted = (isLate: boolean): string | null => (isLate ? t('appointment.number.late') : null);

/** What else is to be known of a ticket: its priority, or why an appointment did not hold. */
export const ticketNoted = (
  centre: CentreView,
  { priorityClassId, appointmentCode }: Pick<TicketRequest, 'priorityClassId' | 'appointmentCode'>,
  ticket: Pick<ShownNumber, 'appointmentAt'>,
): string | null =>
  lateNoted(appointmentCode !== null && ticket.appointmentAt === null) ??
  priorityNoted(centre, priorityClassId);

/** The priority that goes with the ticket, for the clerk to check. */
function priorityNoted(centre: CentreView, classId: string | null): string | null {
  const found = centre.priorityClasses.find(({ id }) => id === classId);
  return found === undefined ? null : t('kiosk.number.priority', { name: nameIn(found.names) });
}
