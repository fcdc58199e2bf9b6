import type { TimeGroup, TimesFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { binMs, Tally, weekdays, type Dimension } from '@sanh/domain';
import { bucketsOf } from './buckets.ts';
import { allTimesOf, countsOf } from './counted-parts.ts';
import { gather } from './gather.ts';
import { namesOf, type NameOf } from './names-of.ts';
import type { OpenedNode } from './organisation.ts';
import { ranked } from './ranked.ts';
import { smallNumberOf, targetsOf } from './rules-of.ts';
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
  const own: readonly Dimension[] =
    node.scope === 'centre' ? [...dimensions, 'counter', 'clerk'] : dimensions;
  const [ofNode, ofChildren] = await Promise.all([
    gather(sql, { nodes: [node], range, dimensions: own }),
    gather(sql, { nodes: node.children, range, dimensions: ['all'] }),
  ]);
  const gathered = ofNode.get(node) ?? { sums: new Map() as Sums, trend: new Map() };
  const smallNumber = smallNumberOf(node);
  const nameOf = await namesOf(sql, node, gathered.sums);
  const groupsBy = (dimension: Dimension) => rankedGroups(gathered.sums, { dimension, nameOf, smallNumber });
  const all = gathered.sums.get('all')?.get('') ?? new Tally();
  return {
    ...{ node: { scope: node.scope, id: node.id, names: node.names }, ...range, countedAt: now },
    ...{
      roundedToMs: binMs,
      targets: targetsOf(node),
      smallNumber,
      ...countsOf(all),
      times: allTimesOf(all),
    },
    trend: bucketsOf(gathered, range).map(({ from, to, all: tally }) => ({
      ...{ from, to, ...countsOf(tally), times: allTimesOf(tally) },
    })),
    by: {
      ...{ service: groupsBy('service'), counter: groupsBy('counter'), clerk: groupsBy('clerk') },
      weekday: weekdays.flatMap((weekday) => {
        const tally = gathered.sums.get('weekday')?.get(weekday);
        const named = { dimension: 'weekday' as const, value: weekday, names: null, rank: null };
        return tally === undefined
          ? []
          : [{ ...named, ...groupOf(tally, smallNumber), days: tally.of('days') }];
      }),
      node: ranked(
        node.children.map((child) => ({
          ...groupOf(ofChildren.get(child)?.sums.get('all')?.get('') ?? new Tally(), smallNumber),
          ...{ dimension: child.scope, value: child.id, names: child.names },
        })),
        byMedianWait,
      ),
    },
    ...{ handlingMs: handlingOf(all), days: all.of('days') },
    hours: hoursOf(gathered.sums, all),
  };
}

/** The shortest first. */
const byMedianWait = ({ times }: Pick<TimeGroup, 'times'>): number | null =>
  times.wait.medianMs === null ? null : -times.wait.medianMs;

function rankedGroups(
  sums: Sums,
  { dimension, nameOf, smallNumber }: { dimension: Dimension; nameOf: NameOf; smallNumber: number },
): readonly TimeGroup[] {
  const groups = [...(sums.get(dimension) ?? [])].map(([value, tally]) => ({
    ...{ dimension, value, names: nameOf(dimension, value) },
    ...groupOf(tally, smallNumber),
  }));
  return ranked(groups, byMedianWait);
}

const groupOf = (tally: Tally, smallNumber: number) => ({
  ...countsOf(tally),
  times: allTimesOf(tally),
  isSmall: tally.of('legs') < smallNumber,
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
