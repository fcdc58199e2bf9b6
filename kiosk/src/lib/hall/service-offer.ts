import type { CentreView, CounterView, ServiceView } from '@sanh/contract';
import {
  addDays,
  aheadIn,
  businessDayAt,
  countersServing,
  estimateWait,
  instantOf,
  nextOpeningAfter,
  openCountersFor,
  whyNotIssue,
  type Counter,
  type Hall,
  type HallConfiguration,
  type Refusal,
} from '@sanh/domain';
import type { Wait } from '@sanh/ui';
import { waitOf } from './wait-of.ts';

/** What taking a number for a service would mean now. */
export interface ServiceOffer {
  readonly service: ServiceView;
  readonly ahead: number;
  /** Working just now. */
  readonly openCounters: readonly CounterView[];
  /** Those that ever serve it. */
  readonly counters: readonly CounterView[];
  readonly wait: Wait;
  /** Why no number is given; null when one is. */
  readonly refusal: Refusal | null;
  /** When numbers will be given again, milliseconds since 1970; null while they are, or where nobody can tell. */
  readonly nextOpeningAt: number | null;
}

/** What there is to a service; its figures may still be on their way. */
export type ShownOffer = Pick<ServiceOffer, 'service'> & Partial<ServiceOffer>;

/** The offers of all services of the centre that its hall knows, in the order of the centre. */
export function offersAt(hall: Hall, centre: CentreView, now: number): readonly ServiceOffer[] {
  const known = new Set(hall.configuration.services.map(({ id }) => id));
  return centre.services.filter(({ id }) => known.has(id)).map((one) => offerAt(hall, centre, one, now));
}

function offerAt(hall: Hall, centre: CentreView, service: ServiceView, now: number): ServiceOffer {
  const estimate = estimateWait(hall, service.id, now);
  const refusal = refusalOf(hall, service.id, now, estimate.kind === 'not-today');
  return {
    service,
    ahead: aheadIn(hall, service.id),
    openCounters: named(centre, openCountersFor(hall, service.id)),
    counters: named(centre, countersServing(hall.configuration, service.id)),
    wait: refusal === null ? waitOf(estimate) : { kind: 'unknown' },
    refusal,
    nextOpeningAt: refusal === null ? null : nextOpeningFor(refusal, hall.configuration, now),
  };
}

function refusalOf(hall: Hall, serviceId: string, now: number, isTooLate: boolean): Refusal | null {
  const refusal = whyNotIssue(hall, { serviceId, priorityClassId: null }, now);
  return refusal ?? (isTooLate ? { code: 'CANNOT_BE_SERVED_TODAY' } : null);
}

/** A full service waits for another day, a closed hall for its next session, a stopped service for somebody's word. */
function nextOpeningFor({ code }: Refusal, configuration: HallConfiguration, now: number): number | null {
  const { calendar, timeZone } = configuration;
  if (code === 'ISSUING_STOPPED' || code === 'SERVICE_CLOSED' || code === 'UNKNOWN_SERVICE') return null;
  if (code === 'HALL_CLOSED') return nextOpeningAfter(calendar, timeZone, now);
  const tomorrow = addDays(businessDayAt(timeZone, now), 1);
  return nextOpeningAfter(calendar, timeZone, instantOf(timeZone, tomorrow, 0) - 1);
}

const named = (centre: CentreView, counters: readonly Counter[]): readonly CounterView[] =>
  counters.flatMap(({ id }) => centre.counters.find((one) => one.id === id) ?? []);

/** Refused not for its own sake: the whole hall is closed. */
export const isOutOfHours = (refusal: Refusal | null): boolean =>
  refusal?.code === 'HALL_CLOSED' || refusal?.code === 'DAY_NOT_OPEN';

/** Services that take the same fields as a refused one and give numbers now, the fewest waiting first. */
export function insteadOf(
  { service }: ServiceOffer,
  offers: readonly ServiceOffer[],
): readonly ServiceOffer[] {
  const sharesField = (other: ServiceOffer): boolean =>
    other.service.fieldIds.some((fieldId) => service.fieldIds.includes(fieldId));
  return offers
    .filter((other) => other.refusal === null && other.service.id !== service.id && sharesField(other))
    .toSorted((a, b) => a.ahead - b.ahead);
}

/** The services at which a procedure of this field is handled here. */
export const servicesForField = (offers: readonly ServiceOffer[], fieldId: string): readonly ServiceOffer[] =>
  offers.filter(({ service }) => service.fieldIds.includes(fieldId));
