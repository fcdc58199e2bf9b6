import {
  legOutcomes,
  measures,
  percentOf,
  timeFiguresOf,
  type Measure,
  type Tally,
  type TimeFigures,
} from '@sanh/domain';

export const countsOf = (tally: Tally) => ({
  ...{ legs: tally.of('legs'), arrivals: tally.of('arrivals'), walkIns: tally.of('walk-ins') },
  outcomes: Object.fromEntries(legOutcomes.map((outcome) => [outcome, tally.of(outcome)])) as Readonly<
    Record<(typeof legOutcomes)[number], number>
  >,
});

export const allTimesOf = (tally: Tally): Readonly<Record<Measure, TimeFigures>> =>
  Object.fromEntries(measures.map((measure) => [measure, timeFiguresOf(tally, measure)])) as Readonly<
    Record<Measure, TimeFigures>
  >;

/** How many served legs were rated, and the share of those that were not. */
export function answeredOf(tally: Tally) {
  const [served, rated] = [tally.of('served'), tally.of('rated')];
  return { served, rated, unratedPercent: percentOf(served - rated, served) };
}
