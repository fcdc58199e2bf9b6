import type { RatingGroup, SatisfactionFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { ratingFiguresOf, ratingLevels, Tally, type Dimension, type RatingLevel } from '@sanh/domain';
import { bucketsOf } from './buckets.ts';
import { answeredOf } from './counted-parts.ts';
import { gather } from './gather.ts';
import { namesOf, type NameOf } from './names-of.ts';
import type { OpenedNode } from './organisation.ts';
import { ranked } from './ranked.ts';
import { smallNumberOf } from './rules-of.ts';
import type { Sums } from './sums.ts';
import type { DayRange } from './tally-rows.ts';

const dimensions: readonly Dimension[] = ['all', 'service', 'procedure', 'reason'];

/** How content people were with a node over a range of days. */
export async function satisfactionFigures(
  sql: Sql,
  node: OpenedNode,
  { range, now }: { range: DayRange; now: number },
): Promise<SatisfactionFigures> {
  const own: readonly Dimension[] =
    node.scope === 'centre' ? [...dimensions, 'counter', 'clerk'] : dimensions;
  const [ofNode, ofChildren] = await Promise.all([
    gather(sql, { nodes: [node], range, dimensions: own }),
    gather(sql, { nodes: node.children, range, dimensions: ['all'] }),
  ]);
  const gathered = ofNode.get(node) ?? { sums: new Map() as Sums, trend: new Map() };
  const nameOf = await namesOf(sql, node, gathered.sums);
  const smallNumber = smallNumberOf(node);
  const groupsBy = (dimension: Dimension) => rankedGroups(gathered.sums, { dimension, nameOf, smallNumber });
  const all = gathered.sums.get('all')?.get('') ?? new Tally();
  return {
    ...{ node: { scope: node.scope, id: node.id, names: node.names }, ...range, countedAt: now },
    ...{ satisfiedLevels: satisfiedLevelsOf(node), smallNumber },
    ...{ bound: ratingFiguresOf(all, 'bound'), unbound: ratingFiguresOf(all, 'unbound'), ...answeredOf(all) },
    trend: bucketsOf(gathered, range).map(({ from, to, all: tally }) => ({
      ...{ from, to, bound: ratingFiguresOf(tally, 'bound') },
      ...{ unboundTotal: ratingFiguresOf(tally, 'unbound').total, ...answeredOf(tally) },
    })),
    by: {
      ...{ service: groupsBy('service'), counter: groupsBy('counter'), clerk: groupsBy('clerk') },
      procedure: groupsBy('procedure'),
      node: ranked(
        node.children.map((child) => ({
          ...groupOf(ofChildren.get(child)?.sums.get('all')?.get('') ?? new Tally(), smallNumber),
          ...{ dimension: child.scope, value: child.id, names: child.names },
        })),
        byPercent,
      ),
    },
    reasons: [...(gathered.sums.get('reason') ?? [])].map(([id, tally]) => ({
      ...{ id, names: nameOf('reason', id), bound: ratingFiguresOf(tally, 'bound').total },
      unbound: ratingFiguresOf(tally, 'unbound').total,
    })),
  };
}

const byPercent = ({ bound }: Pick<RatingGroup, 'bound'>): number | null => bound.percent;

function rankedGroups(
  sums: Sums,
  { dimension, nameOf, smallNumber }: { dimension: Dimension; nameOf: NameOf; smallNumber: number },
): readonly RatingGroup[] {
  const groups = [...(sums.get(dimension) ?? [])].map(([value, tally]) => ({
    ...{ dimension, value, names: nameOf(dimension, value) },
    ...groupOf(tally, smallNumber),
  }));
  return ranked(groups, byPercent);
}

function groupOf(tally: Tally, smallNumber: number) {
  const bound = ratingFiguresOf(tally, 'bound');
  return { bound, ...answeredOf(tally), isSmall: bound.total < smallNumber };
}

/** Null where the centres below a node count different ones. */
function satisfiedLevelsOf({ centres }: OpenedNode): readonly RatingLevel[] | null {
  const sets = centres.map(({ rules }) => ratingLevels.filter((level) => rules.satisfied.includes(level)));
  const [first = []] = sets;
  return sets.every((set) => set.join() === first.join()) ? first : null;
}
