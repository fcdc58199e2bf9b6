import type { KnownCentre } from '../centres/centres.ts';
import type { ReportWords } from './report-words.ts';

/** What the things of some centres are called; by their ids once they are no longer there. */
export interface HallWords {
  centre(centreId: string): string;
  service(centreId: string, serviceId: string | null): string | null;
  counter(centreId: string, counterId: string | null): string | null;
  reason(centreId: string, reason: string): string;
  timeZone(centreId: string): string;
}

export function hallWords(centres: readonly KnownCentre[], { text, name }: ReportWords): HallWords {
  const known = new Map(centres.map((one) => [one.id, one]));
  return {
    centre: (centreId) => name(known.get(centreId)?.view.names, centreId),
    service(centreId, serviceId) {
      const service = known.get(centreId)?.view.services.find(({ id }) => id === serviceId);
      return serviceId === null ? null : name(service?.names, serviceId);
    },
    counter(centreId, counterId) {
      const counter = known.get(centreId)?.view.counters.find(({ id }) => id === counterId);
      return counterId === null ? null : text('manage.counterName', { number: counter?.number ?? counterId });
    },
    reason(centreId, reason) {
      const found = known.get(centreId)?.centre.ratings.reasons.find(({ id }) => id === reason);
      return name(found?.name, reason);
    },
    timeZone: (centreId) => known.get(centreId)?.view.timeZone ?? 'Asia/Ho_Chi_Minh',
  };
}
