import type { CentreView, CounterView } from '@sanh/contract';
import { t } from '../i18n/Dictionary.svelte.ts';
import { nameIn } from '../i18n/name-in.ts';

// The spaces do not break: a counter's number must not stand alone on the next line.
const numbersOf = (counters: readonly CounterView[]): string =>
  counters.map(({ number }) => number).join(',\u00a0');

export interface Direction {
  readonly text: string;
  readonly way: string | null;
}

/** Where to sit: in the zone of the counters that serve; by the displays when they stand in several zones. */
export function whereToWait(centre: CentreView, counters: readonly CounterView[]): Direction {
  if (counters.length === 0) return { text: t('kiosk.number.watchAny'), way: null };
  const numbers = numbersOf(counters);
  const [zoneId, another] = new Set(counters.map((counter) => counter.zoneId));
  const zone = centre.zones.find(({ id }) => id === zoneId);
  if (zone === undefined || another !== undefined)
    return { text: t('kiosk.number.watch', { numbers }), way: null };
  const text = t('kiosk.number.sitAt', { zone: nameIn(zone.names), numbers });
  return { text, way: nameIn(zone.direction) };
}

/** The priority that goes with the ticket, for the clerk to check. */
export function priorityNoted(centre: CentreView, classId: string | null): string | null {
  const found = centre.priorityClasses.find(({ id }) => id === classId);
  return found === undefined ? null : t('kiosk.number.priority', { name: nameIn(found.names) });
}
