import type { CentreView, CounterDirection } from '@sanh/contract';
import { isAfterMark, ticketIn, type CalledTicket, type Hall, type RecentCall } from '@sanh/domain';
import { nameIn } from '@sanh/ui';
import { hasPriority } from '#lib/desk/desk-view.ts';
import { isOnScreen, type ScreenLayout } from '#lib/layout/screen-layout.ts';

/** One call as the hall sees it. A recall is a new call of the same number. */
export interface Call {
  readonly key: string;
  readonly label: string;
  readonly counterNumber: string;
  readonly service: string;
  readonly zone: string;
  readonly direction: CounterDirection | null;
  readonly isPriority: boolean;
  readonly at: number;
  /** 1 for the first call, more for recalls. */
  readonly times: number;
  /** Still wanted: nobody has come yet, or the call is only seconds old. */
  readonly isCalling: boolean;
}

export const callKey = ({ ticketId, at }: Pick<RecentCall, 'ticketId' | 'at'>): string => `${ticketId}@${at}`;

const freshMs = 30_000;

/** The latest calls of what the screen shows, newest first; those of one moment in the order in which the voice says them. */
export function callsOf(hall: Hall, centre: CentreView, layout: ScreenLayout, now: number): readonly Call[] {
  const latest = [...hall.recentCalls, ...olderCalls(hall)].toSorted((a, b) => (isAfterMark(a, b) ? -1 : 1));
  return latest.flatMap((call) => {
    const counter = centre.counters.find(({ id }) => id === call.counterId);
    if (!isOnScreen(layout, counter?.zoneId)) return [];
    const isOneZone = layout.zoneIds?.length === 1 || centre.zones.length < 2;
    const zone = isOneZone ? undefined : centre.zones.find(({ id }) => id === counter?.zoneId);
    const service = centre.services.find(({ id }) => id === call.serviceId);
    const ticket = ticketIn(hall, call.ticketId);
    return {
      key: callKey(call),
      label: call.label,
      counterNumber: counter?.number ?? call.counterId,
      service: service === undefined ? '' : nameIn(service.shortNames),
      zone: zone === undefined ? '' : nameIn(zone.names),
      direction: counter?.direction ?? null,
      isPriority: ticket !== undefined && hasPriority(ticket),
      at: call.at,
      times: call.calls,
      isCalling: now - call.at < freshMs || ticket?.state === 'called',
    };
  });
}

/** Whoever is still being called after so many others that the hall's list of calls has ended: nobody falls off a screen. */
function olderCalls(hall: Hall): RecentCall[] {
  const listed = new Set(hall.recentCalls.map(({ ticketId }) => ticketId));
  return Object.values(hall.counters).flatMap(({ ticketId }) => {
    const ticket = ticketId === null || listed.has(ticketId) ? undefined : ticketIn(hall, ticketId);
    return ticket?.state === 'called' ? callOf(ticket) : [];
  });
}

const callOf = ({
  id,
  label,
  counterId,
  serviceId,
  lastCallAt,
  calls,
  language,
}: CalledTicket): RecentCall => ({
  ...{ ticketId: id, label, counterId, serviceId, at: lastCallAt, calls, language },
});
