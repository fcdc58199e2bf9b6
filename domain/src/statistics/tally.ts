import { ratingLevels } from '../rating/scale.ts';
import { binOf, type Histogram } from './quarter-minutes.ts';
import { measures, type Measure } from './times.ts';

export const legOutcomes = [
  ...(['served', 'no-show', 'transferred', 'parked', 'requeued'] as const),
  ...(['cancelled', 'expired', 'voided', 'carried-over'] as const),
] as const;
export type LegOutcome = (typeof legOutcomes)[number];

const ofMeasures = measures.flatMap(
  (measure) => [`${measure}.sumMs`, `${measure}.within`, `${measure}.targeted`] as const,
);
const ofRatings = ratingLevels.flatMap((level) => [`bound.${level}`, `unbound.${level}`] as const);

/**
 * Everything that is counted, in the order in which it is kept. `days`: days of a centre with at least one leg. `arrivals`:
 * first legs. `counters`: counters at work in an hour, summed over days. `busyMs`: time in service within an hour.
 * `targeted`: times that a target is set for, `within`: those that keep it.
 */
export const figures = [
  ...(['days', 'legs', 'arrivals', 'walk-ins', 'rated', 'counters', 'busyMs'] as const),
  ...legOutcomes,
  ...ofMeasures,
  ...ofRatings,
  ...(['bound.content', 'unbound.content'] as const),
] as const;
export type CountedFigure = (typeof figures)[number];

const indexOf = new Map<CountedFigure, number>(figures.map((figure, index) => [figure, index]));

/** A tally as it is kept: counts in the order of `figures`, and for each measure its histogram as steps to the next bin with its count. */
export interface PackedTally {
  readonly counts: readonly number[];
  readonly times: readonly (readonly number[])[];
}

/** Counts of legs and ratings that add up: days to months, centres to agencies. */
export class Tally {
  readonly counts: number[] = figures.map(() => 0);
  readonly #times: readonly number[][] = measures.map(() => []);

  of(figure: CountedFigure): number {
    return this.counts[indexOf.get(figure) ?? -1] ?? 0;
  }

  histogramOf(measure: Measure): Histogram {
    return this.#times[measures.indexOf(measure)] ?? [];
  }

  count(figure: CountedFigure, by = 1): void {
    const index = indexOf.get(figure) ?? 0;
    this.counts[index] = (this.counts[index] ?? 0) + by;
  }

  time(measure: Measure, ms: number, targetMs: number | null): void {
    countInto(this.#times[measures.indexOf(measure)] ?? [], binOf(ms), 1);
    this.count(`${measure}.sumMs`, ms);
    if (targetMs === null) return;
    this.count(`${measure}.targeted`);
    if (ms <= targetMs) this.count(`${measure}.within`);
  }

  add({ counts, times }: PackedTally): this {
    for (let index = 0; index < counts.length; index++) {
      this.counts[index] = (this.counts[index] ?? 0) + (counts[index] ?? 0);
    }
    for (let index = 0; index < times.length; index++) addSteps(this.#times[index] ?? [], times[index] ?? []);
    return this;
  }

  pack(): PackedTally {
    return { counts: this.counts, times: this.#times.map(stepsOf) };
  }
}

function countInto(histogram: number[], bin: number, count: number): void {
  for (let index = histogram.length; index <= bin; index++) histogram.push(0);
  histogram[bin] = (histogram[bin] ?? 0) + count;
}

function addSteps(histogram: number[], steps: readonly number[]): void {
  let bin = 0;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    bin += steps[index] ?? 0;
    countInto(histogram, bin, steps[index + 1] ?? 0);
  }
}

function stepsOf(histogram: Histogram): readonly number[] {
  const steps: number[] = [];
  let last = 0;
  histogram.forEach((count, bin) => {
    if (count === 0) return;
    steps.push(bin - last, count);
    last = bin;
  });
  return steps;
}
