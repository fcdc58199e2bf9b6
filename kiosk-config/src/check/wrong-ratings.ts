import { scaleOf } from '@sanh/domain';
import type { Centre } from '../centre/centre.ts';
import { repeats } from './doubled-entries.ts';
import type { Mistake } from './mistake.ts';

/** Levels that the centre's scale does not have, and reasons of the same id. */
export function wrongRatings({ ratings }: Centre): Mistake[] {
  const scale: readonly string[] = scaleOf(ratings.levels);
  const named = (levels: readonly string[], path: Mistake['path']): Mistake[] =>
    levels.flatMap((level, at) =>
      scale.includes(level) ? [] : [{ code: 'LEVEL_NOT_IN_SCALE', path: [...path, at], detail: level }],
    );
  const ids = ratings.reasons.map(({ id }, index) => ({
    key: id,
    path: ['ratings', 'reasons', index, 'id'],
  }));
  return [
    ...named(ratings.satisfied, ['ratings', 'satisfied']),
    ...ratings.reasons.flatMap(({ levels }, index) => named(levels, ['ratings', 'reasons', index, 'levels'])),
    ...repeats('ID_TWICE', ids),
  ];
}
