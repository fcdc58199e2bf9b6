import type { CentreView } from '@sanh/contract';
import { ticketIn, type Hall, type RecentCall } from '@sanh/domain';
import { nameIn } from '@sanh/ui';

/** One call as the hall sees it. A recall is a new call of the same number. */
export interface Call {
  readonly key: string;
  readonly label: string;
  readonly counterNumber: string;
  readonly service: string;
  readonly zone: string;
  readonly at: number;
  /** 1 for the first call, more for recalls. */
  readonly times: number;
  /** Still wanted: nobody has come yet, or the call is only seconds old. */
  readonly isCalling: boolean;
}

const freshMs = 30_000;

/** The latest calls of the hall, or of one zone, newest first. */
export function callsOf(hall: Hall, centre: CentreView, zoneId: string | null, now: number): readonly Call[] {
  return hall.recentCalls.flatMap((call) => {
    const counter = centre.counters.find(({ id }) => id === call.counterId);
    if (zoneId !== null && counter?.zoneId !== zoneId) return [];
    const zone = zoneId === null ? centre.zones.find(({ id }) => id === counter?.zoneId) : undefined;
    const service = centre.services.find(({ id }) => id === call.serviceId);
    return {
      key: `${call.ticketId}@${call.at}`,
      label: call.label,
      counterNumber: counter?.number ?? call.counterId,
      service: service === undefined ? '' : nameIn(service.shortNames),
      zone: zone === undefined || centre.zones.length < 2 ? '' : nameIn(zone.names),
      at: call.at,
      times: call.calls,
      isCalling: isCalling(hall, call, now),
    };
  });
}

const isCalling = (hall: Hall, { ticketId, at }: RecentCall, now: number): boolean =>
  now - at < freshMs || ticketIn(hall, ticketId)?.state === 'called';
