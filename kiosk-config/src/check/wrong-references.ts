import type { Centre } from '../centre/centre.ts';
import type { DisplayEntry } from '../centre/displays.ts';
import type { Mistake, MistakeCode } from './mistake.ts';

export function wrongReferences(centre: Centre): Mistake[] {
  const series = idsOf(centre.series);
  const fields = idsOf(centre.fields);
  const services = idsOf(centre.services);
  const zones = idsOf(centre.zones);
  const served = new Set(centre.counters.flatMap(({ profile }) => profile.tiers.flat()));
  return [
    ...centre.services.flatMap((service, index) => [
      ...unknown('UNKNOWN_SERIES', series, service.series, ['services', index, 'series']),
      ...service.fields.flatMap((id, at) =>
        unknown('UNKNOWN_FIELD', fields, id, ['services', index, 'fields', at]),
      ),
      ...(service.dossiers?.fields ?? []).flatMap((id, at) =>
        unknown('UNKNOWN_FIELD', fields, id, ['services', index, 'dossiers', 'fields', at]),
      ),
      ...unknown('SERVICE_WITHOUT_COUNTER', served, service.id, ['services', index, 'id']),
    ]),
    ...centre.counters.flatMap(({ zone, profile }, index) => [
      ...unknown('UNKNOWN_ZONE', zones, zone, ['counters', index, 'zone']),
      ...profile.tiers.flatMap((tier, t) =>
        tier.flatMap((id, s) =>
          unknown('UNKNOWN_SERVICE', services, id, ['counters', index, 'profile', 'tiers', t, s]),
        ),
      ),
    ]),
    ...centre.displays.flatMap((display, index) => wrongDisplay(centre, display, ['displays', index])),
  ];
}

function wrongDisplay(centre: Centre, display: DisplayEntry, path: Mistake['path']): Mistake[] {
  if (display.kind === 'counter') {
    const numbers = new Set(centre.counters.map(({ number }) => String(number)));
    return unknown('UNKNOWN_COUNTER', numbers, String(display.counter), [...path, 'counter']);
  }
  const zones = idsOf(centre.zones);
  return display.zones.flatMap((id, at) => unknown('UNKNOWN_ZONE', zones, id, [...path, 'zones', at]));
}

export const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

export const unknown = (
  code: MistakeCode,
  known: ReadonlySet<string>,
  id: string,
  path: Mistake['path'],
): Mistake[] => (known.has(id) ? [] : [{ code, path, detail: id }]);
