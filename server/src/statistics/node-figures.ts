import type { Sql } from '@sanh/db';
import { Tally, type Dimension } from '@sanh/domain';
import { bucketsOf } from './buckets.ts';
import { gather } from './gather.ts';
import { namesOf } from './names-of.ts';
import type { OpenedNode } from './organisation.ts';
import { ranked } from './ranked.ts';
import { smallNumberOf } from './rules-of.ts';
import type { Sums } from './sums.ts';
import type { DayRange } from './tally-rows.ts';

/** How a kind of figures reads one group's tally, and which group of it stands first. */
export interface GroupReading<Group> {
  readonly read: (tally: Tally, smallNumber: number) => Group & { readonly isSmall: boolean };
  /** The highest first; null stands behind all. */
  readonly score: (group: Group) => number | null;
}

interface Asked {
  readonly range: DayRange;
  readonly dimensions: readonly Dimension[];
  readonly now: number;
}

/** What was counted at a node and one step below it, for whoever puts figures of one kind together. Counters and clerks are a centre's. */
export async function nodeFigures(sql: Sql, node: OpenedNode, { range, dimensions, now }: Asked) {
  const own: readonly Dimension[] =
    node.scope === 'centre' ? [...dimensions, 'counter', 'clerk'] : dimensions;
  const [ofNode, ofChildren] = await Promise.all([
    gather(sql, { nodes: [node], range, dimensions: own }),
    gather(sql, { nodes: node.children, range, dimensions: ['all'] }),
  ]);
  const gathered = ofNode.get(node) ?? { sums: new Map() as Sums, trend: new Map() };
  const nameOf = await namesOf(sql, node, gathered.sums);
  const smallNumber = smallNumberOf(node);
  const allIn = (sums: Sums | undefined): Tally => sums?.get('all')?.get('') ?? new Tally();
  return {
    ...{ sums: gathered.sums, all: allIn(gathered.sums), nameOf, smallNumber },
    head: { node: { scope: node.scope, id: node.id, names: node.names }, ...range, countedAt: now },
    trend: bucketsOf(gathered, range),
    /** The groups of a dimension. */
    groups: <Group>(dimension: Dimension, { read, score }: GroupReading<Group>) =>
      ranked(
        [...(gathered.sums.get(dimension) ?? [])].map(([value, tally]) => ({
          ...{ dimension, value, names: nameOf(dimension, value) },
          ...read(tally, smallNumber),
        })),
        score,
      ),
    /** The nodes one step down the tree. */
    children: <Group>({ read, score }: GroupReading<Group>) =>
      ranked(
        node.children.map((child) => ({
          ...read(allIn(ofChildren.get(child)?.sums), smallNumber),
          ...{ dimension: child.scope, value: child.id, names: child.names },
        })),
        score,
      ),
  };
}
