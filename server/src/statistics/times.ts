import type { TimesFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { binMs, weekdays, type Dimension, type Tally } from '@sanh/domain';
import { allTimesOf, countsOf } from './counted-parts.ts';
import { nodeFigures, type GroupReading } from './node-figures.ts';
import type { OpenedNode } from './organisation.ts';
import { targetsOf } from './rules-of.ts';
import type { Sums } from './sums.ts';
import type { DayRange } from './tally-rows.ts';

const dimensions: readonly Dimension[] = ['all', 'service', 'hour', 'weekday'];
const hourMs = 3_600_000;

/** How long people waited and were served at a node over a range of days, and what became of their legs. */
export async function timesFigures(
  sql: Sql,
  node: OpenedNode,
  { range, now }: { range: DayRange; now: number },
): Promise<TimesFigures> {
  const counted = await nodeFigures(sql, node, { range, dimensions, now });
  const { all, head, sums, smallNumber } = counted;
  const groupsBy = (dimension: Dimension) => counted.groups(dimension, legs);
  return {
    ...{ ...head, roundedToMs: binMs, targets: targetsOf(node), smallNumber },
    ...{ ...countsOf(all), times: allTimesOf(all) },
    trend: counted.trend.map(({ from, to, all: tally }) => ({
      ...{ from, to, ...countsOf(tally), times: allTimesOf(tally) },
    })),
    by: {
      ...{ service: groupsBy('service'), counter: groupsBy('counter'), clerk: groupsBy('clerk') },
      ...{ weekday: weekdaysOf(sums, smallNumber), node: counted.children(legs) },
    },
    ...{ handlingMs: handlingOf(all), days: all.of('days') },
    hours: hoursOf(sums, all),
  };
}

const readLegs = (tally: Tally, smallNumber: number) => ({
  ...countsOf(tally),
  times: allTimesOf(tally),
  isSmall: tally.of('legs') < smallNumber,
});

/** The shortest wait first. */
const legs: GroupReading<ReturnType<typeof readLegs>> = {
  read: readLegs,
  score: ({ times: { wait } }) => (wait.medianMs === null ? null : -wait.medianMs),
};

/** Monday first; the days of a week are no competitors. */
const weekdaysOf = (sums: Sums, smallNumber: number): TimesFigures['by']['weekday'] =>
  weekdays.flatMap((weekday) => {
    const tally = sums.get('weekday')?.get(weekday);
    if (tally === undefined) return [];
    const named = { dimension: 'weekday' as const, value: weekday, names: null, rank: null };
    return [{ ...named, ...readLegs(tally, smallNumber), days: tally.of('days') }];
  });

/** What one leg takes a counter in the mean, whole milliseconds: from the call to the end. */
function handlingOf(all: Tally): number | null {
  const { walk, service } = allTimesOf(all);
  if (walk.count === 0 || service.count === 0) return null;
  return Math.round(walk.sumMs / walk.count + service.sumMs / service.count);
}

function hoursOf(sums: Sums, all: Tally): TimesFigures['hours'] {
  const handlingMs = handlingOf(all);
  const days = all.of('days');
  return [...(sums.get('hour') ?? [])]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([hour, tally]) => {
      const counters = tally.of('counters');
      return {
        ...{ hour, ...countsOf(tally), times: allTimesOf(tally), counters, busyMs: tally.of('busyMs') },
        countersADay: days === 0 ? null : Math.round((counters * 10) / days) / 10,
        capacity:
          handlingMs === null || handlingMs === 0 ? null : Math.round((counters * hourMs) / handlingMs),
      };
    });
}
