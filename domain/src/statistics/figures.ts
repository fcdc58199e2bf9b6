import { satisfactionOf, type Satisfaction } from '../rating/satisfaction.ts';
import { ratingLevels, type RatingLevel } from '../rating/scale.ts';
import { countOf, quantileMs } from './quarter-minutes.ts';
import type { Tally } from './tally.ts';
import type { Measure } from './times.ts';

/** A measure's figures with the counts behind them. Times are whole milliseconds, multiples of a quarter minute but for `sumMs`. */
export interface TimeFigures {
  readonly count: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** Exact; divided by `count` it is the mean. */
  readonly sumMs: number;
  /** `within` of `targeted` keep the target: one decimal of a percent; null where no target is set. */
  readonly within: number;
  readonly targeted: number;
  readonly withinPercent: number | null;
}

/** One decimal, halves up; null of nothing: never 0 and never 100. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;

export function timeFiguresOf(tally: Tally, measure: Measure): TimeFigures {
  const histogram = tally.histogramOf(measure);
  const [within, targeted] = [tally.of(`${measure}.within`), tally.of(`${measure}.targeted`)];
  return {
    ...{ count: countOf(histogram), sumMs: tally.of(`${measure}.sumMs`) },
    ...{ medianMs: quantileMs(histogram, 0.5), p90Ms: quantileMs(histogram, 0.9) },
    ...{ within, targeted, withinPercent: percentOf(within, targeted) },
  };
}

export type LevelShares = Readonly<
  Record<RatingLevel, { readonly count: number; readonly percent: number | null }>
>;

/** The rate with its parts, and each level's share of the same whole. */
export interface RatingFigures extends Satisfaction {
  readonly levels: LevelShares;
}

/** Of ratings bound to a leg, or of those without a ticket: never both in one figure. */
export function ratingFiguresOf(tally: Tally, binding: 'bound' | 'unbound'): RatingFigures {
  const counts = ratingLevels.map((level) => [level, tally.of(`${binding}.${level}`)] as const);
  const { total } = satisfactionOf(Object.fromEntries(counts), []);
  // What counts as satisfied is each centre's own choice, and so it is summed, not derived from the sum.
  const satisfied = tally.of(`${binding}.content`);
  const levels = Object.fromEntries(
    counts.map(([level, count]) => [level, { count, percent: percentOf(count, total) }]),
  ) as LevelShares;
  return { satisfied, total, percent: percentOf(satisfied, total), levels };
}
