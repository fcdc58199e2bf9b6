import type { Centre } from '../centre/centre.ts';
import type { Mistake, MistakeCode } from './mistake.ts';

export function doubledEntries(centre: Centre): Mistake[] {
  const listsWithIds = [
    ...([
      'agencies',
      'zones',
      'fields',
      'series',
      'services',
      'priorityClasses',
      'printers',
      'displays',
      'notices',
    ] as const),
  ];
  const gathered = centre.fields.flatMap((field, index) =>
    field.catalogue.map((id, at) => ({ key: id, path: ['fields', index, 'catalogue', at] })),
  );
  return [
    ...listsWithIds.flatMap((list) => repeats('ID_TWICE', keyed(centre[list], list, 'id'))),
    ...repeats('PREFIX_TWICE', keyed(centre.series, 'series', 'prefix')),
    ...repeats('COUNTER_NUMBER_TWICE', keyed(centre.counters, 'counters', 'number')),
    ...repeats('FIELD_GATHERED_TWICE', gathered),
    ...centre.counters.flatMap(({ profile }, index) =>
      repeats('SERVICE_IN_TWO_TIERS', tierEntries(profile.tiers, index)),
    ),
  ];
}

const tierEntries = (tiers: readonly (readonly string[])[], counter: number): Entry[] =>
  tiers.flatMap((tier, t) =>
    tier.map((id, s) => ({ key: id, path: ['counters', counter, 'profile', 'tiers', t, s] })),
  );

interface Entry {
  readonly key: string;
  readonly path: readonly (string | number)[];
}

const keyed = <K extends string>(
  list: readonly Readonly<Record<K, string | number>>[],
  name: string,
  key: K,
): Entry[] => list.map((item, index) => ({ key: String(item[key]), path: [name, index, key] }));

/** Every entry after the first with the same key. */
export function repeats(code: MistakeCode, entries: readonly Entry[]): Mistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, path }) => {
    if (seen.has(key)) return [{ code, path, detail: key }];
    seen.add(key);
    return [];
  });
}
