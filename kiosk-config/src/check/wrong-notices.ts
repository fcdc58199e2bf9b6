import type { Centre } from '../centre/centre.ts';
import type { Mistake } from './mistake.ts';
import { idsOf, unknown } from './wrong-references.ts';

/** Notices for places that are not there, or for days that never come. */
export function wrongNotices({ notices, zones }: Centre): Mistake[] {
  const known = idsOf(zones);
  return notices.flatMap(({ zones: named, from, until }, index): Mistake[] => {
    const places = named.flatMap((id, at) =>
      unknown('UNKNOWN_ZONE', known, id, ['notices', index, 'zones', at]),
    );
    if (from === undefined || until === undefined || from <= until) return places;
    return [
      ...places,
      { code: 'DAYS_REVERSED', path: ['notices', index, 'until'], detail: `${from} > ${until}` },
    ];
  });
}
