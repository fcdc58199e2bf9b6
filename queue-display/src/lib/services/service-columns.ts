import type { CentreView, ServiceView } from '@sanh/contract';
import { aheadIn, countersServing, estimateWait, openCountersFor, type Hall } from '@sanh/domain';
import { nameIn, waitOf, type Wait } from '@sanh/ui';
import { pauseEnd } from '#lib/counters/pause-end.ts';
import { isOnScreen, shareOf, type ScreenLayout } from '#lib/layout/screen-layout.ts';

export type ServiceStanding =
  | { readonly kind: 'wait'; readonly wait: Wait }
  | { readonly kind: 'paused'; readonly until: number | null }
  | { readonly kind: 'unstaffed' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-today' };

export interface ServiceColumn {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly waiting: number;
  readonly standing: ServiceStanding;
}

/** The services that the screen's zones serve, in the order of the centre; of several screens its share. */
export function serviceColumns(
  hall: Hall,
  centre: CentreView,
  layout: ScreenLayout,
  now: number,
): readonly ServiceColumn[] {
  const { configuration } = hall;
  const isHere = ({ id }: ServiceView): boolean =>
    configuration.services.some((service) => service.id === id) &&
    countersServing(configuration, id).some(({ zoneId }) => isOnScreen(layout, zoneId));
  return shareOf(centre.services.filter(isHere), layout.part).map(({ id, letter, shortNames }) => ({
    ...{ id, letter, name: nameIn(shortNames), waiting: aheadIn(hall, id) },
    standing: standingOf(hall, id, now),
  }));
}

function standingOf(hall: Hall, serviceId: string, now: number): ServiceStanding {
  if ((hall.issuingStopped ?? hall.services[serviceId]?.stopped ?? null) !== null) return { kind: 'stopped' };
  if (openCountersFor(hall, serviceId).length === 0) return unserved(hall, serviceId, now);
  const estimate = estimateWait(hall, serviceId, now);
  return estimate.kind === 'not-today' ? { kind: 'not-today' } : { kind: 'wait', wait: waitOf(estimate) };
}

function unserved(hall: Hall, serviceId: string, now: number): ServiceStanding {
  const sessions = countersServing(hall.configuration, serviceId).flatMap(
    ({ id }) => hall.counters[id]?.session ?? [],
  );
  if (sessions.length === 0) return { kind: 'unstaffed' };
  const ends = sessions.flatMap(({ pause }) => (pause === null ? [] : (pauseEnd(pause, now) ?? [])));
  return { kind: 'paused', until: ends.length === 0 ? null : Math.min(...ends) };
}
