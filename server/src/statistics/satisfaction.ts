import type { SatisfactionFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { ratingFiguresOf, ratingLevels, type Dimension, type RatingLevel, type Tally } from '@sanh/domain';
import { answeredOf } from './counted-parts.ts';
import { nodeFigures, type GroupReading } from './node-figures.ts';
import type { OpenedNode } from './organisation.ts';
import type { DayRange } from './tally-rows.ts';

const dimensions: readonly Dimension[] = ['all', 'service', 'procedure', 'reason'];

/** How content people were with a node over a range of days. */
export async function satisfactionFigures(
  sql: Sql,
  node: OpenedNode,
  { range, now }: { range: DayRange; now: number },
): Promise<SatisfactionFigures> {
  const counted = await nodeFigures(sql, node, { range, dimensions, now });
  const { all, head, sums, trend, nameOf, smallNumber } = counted;
  const groupsBy = (dimension: Dimension) => counted.groups(dimension, ratings);
  return {
    ...{ ...head, satisfiedLevels: satisfiedLevelsOf(node), smallNumber },
    ...{ bound: ratingFiguresOf(all, 'bound'), unbound: ratingFiguresOf(all, 'unbound'), ...answeredOf(all) },
    trend: trend.map(({ from, to, all: tally }) => ({
      ...{ from, to, bound: ratingFiguresOf(tally, 'bound') },
      ...{ unboundTotal: ratingFiguresOf(tally, 'unbound').total, ...answeredOf(tally) },
    })),
    by: {
      ...{ service: groupsBy('service'), counter: groupsBy('counter'), clerk: groupsBy('clerk') },
      ...{ procedure: groupsBy('procedure'), node: counted.children(ratings) },
    },
    reasons: [...(sums.get('reason') ?? [])].map(([id, tally]) => ({
      ...{ id, names: nameOf('reason', id), bound: ratingFiguresOf(tally, 'bound').total },
      unbound: ratingFiguresOf(tally, 'unbound').total,
    })),
  };
}

function readRatings(tally: Tally, smallNumber: number) {
  const bound = ratingFiguresOf(tally, 'bound');
  return { bound, ...answeredOf(tally), isSmall: bound.total < smallNumber };
}

const ratings: GroupReading<ReturnType<typeof readRatings>> = {
  read: readRatings,
  score: ({ bound }) => bound.percent,
};

/** Null where the centres below a node count different ones. */
function satisfiedLevelsOf({ centres }: OpenedNode): readonly RatingLevel[] | null {
  const sets = centres.map(({ rules }) => ratingLevels.filter((level) => rules.satisfied.includes(level)));
  const [first = []] = sets;
  return sets.every((set) => set.join() === first.join()) ? first : null;
}
