import type { RatingLevel } from './scale.ts';

export type LevelCounts = Readonly<Partial<Record<RatingLevel, number>>>;

/** The rate with the parts of its formula: `satisfied` ÷ `total` × 100. */
export interface Satisfaction {
  readonly satisfied: number;
  readonly total: number;
  /** One decimal; null when nobody has rated. */
  readonly percent: number | null;
}

/** How many of a hundred ratings are of a level that this centre counts as satisfied. */
export function satisfactionOf(counts: LevelCounts, satisfiedLevels: readonly RatingLevel[]): Satisfaction {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const satisfied = [...new Set(satisfiedLevels)].reduce((sum, level) => sum + (counts[level] ?? 0), 0);
  return { satisfied, total, percent: total === 0 ? null : Math.round((satisfied * 1000) / total) / 10 };
}
