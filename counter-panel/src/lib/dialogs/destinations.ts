import type { CentreView } from '@sanh/contract';
import {
  countersServing,
  counterIn,
  foldVietnamese,
  serviceIn,
  type Destination,
  type Hall,
} from '@sanh/domain';
import { t } from '@sanh/ui';
import { nameIn } from '../words/name-in.ts';

export interface Place {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly to: Destination;
}

interface From {
  readonly hall: Hall;
  readonly centre: CentreView | null;
  readonly counterId: string;
  readonly serviceId: string;
}

/** Where a ticket can go from here: the services that are served now, and the counters where somebody sits. */
export const placesToGo = (from: From): readonly Place[] => [...servicesToGo(from), ...countersToGo(from)];

function servicesToGo({ hall, centre, serviceId }: From): Place[] {
  return hall.configuration.services
    .filter(({ id }) => id !== serviceId && serviceIn(hall, id).stopped === null)
    .filter(({ id }) => countersServing(hall.configuration, id).length > 0)
    .map(({ id }) => {
      const label = nameIn(centre?.services.find((one) => one.id === id)?.names, id);
      return {
        value: `service:${id}`,
        label,
        note: t('counter.dialog.toService'),
        to: { kind: 'service', serviceId: id },
      };
    });
}

function countersToGo({ hall, centre, counterId }: From): Place[] {
  return hall.configuration.counters
    .filter(({ id }) => id !== counterId && counterIn(hall, id).session !== null)
    .map(({ id }) => {
      const view = centre?.counters.find((one) => one.id === id);
      const label = t('counter.dialog.toCounter', { number: view?.number ?? id });
      return {
        value: `counter:${id}`,
        label,
        note: nameIn(view?.names),
        to: { kind: 'counter', counterId: id },
      };
    });
}

/** Type-ahead without regard to diacritics: "dat dai" finds "Đất đai". */
export function placesMatching(places: readonly Place[], text: string): readonly Place[] {
  const words = foldVietnamese(text).split(/\s+/).filter(Boolean);
  return places.filter(({ label, note }) => {
    const all = foldVietnamese(`${label} ${note}`);
    return words.every((word) => all.includes(word));
  });
}
