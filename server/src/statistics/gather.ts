import type { Sql } from '@sanh/db';
import type { BusinessDay, Dimension } from '@sanh/domain';
import { daysOf, lastOfMonth, monthsWithin, nextMonth, stretchesOf } from './months.ts';
import { centreNode, type CountedCentre, type StatisticsNode } from './node-of.ts';
import { rolledDays, rolledGroups, type RolledStretch } from './roll-up-store.ts';
import { addGroup, type Sums } from './sums.ts';
import { tallyRows, type DayRange } from './tally-rows.ts';

/** Up to so many days are gathered by day, longer ranges by month with single days at their ends. */
export const daysOneByOne = 62;

export interface Gathered {
  readonly sums: Sums;
  /** Of each day, or of each month, the figures of everything together. */
  readonly trend: ReadonlyMap<BusinessDay, Sums>;
}

interface Asked extends DayRange {
  /** Whom it is counted for. */
  readonly of: StatisticsNode;
  /** Where it is looked for: there, or in the centres below. */
  readonly node: StatisticsNode;
}

interface Plan {
  readonly stretches: readonly (RolledStretch & { readonly of: StatisticsNode })[];
  readonly rows: readonly (DayRange & { readonly of: StatisticsNode; readonly centre: CountedCentre })[];
}

/**
 * The figures of some nodes over a range of days, each from the largest pieces that are rolled up: months, days, and the
 * centres of an agency that is not. Whatever is not rolled up, such as the day that runs, is counted from its rows.
 */
export async function gather(
  sql: Sql,
  {
    nodes,
    range,
    dimensions,
  }: { nodes: readonly StatisticsNode[]; range: DayRange; dimensions: readonly Dimension[] },
): Promise<ReadonlyMap<StatisticsNode, Gathered>> {
  const isLong = daysOf(range).length > daysOneByOne;
  const bucketOf = (day: BusinessDay): BusinessDay => (isLong ? `${day.slice(0, 7)}-01` : day);
  const found = new Map(
    nodes.map((node) => [node, { sums: new Map() as Sums, trend: new Map<BusinessDay, Sums>() }]),
  );
  const add = (
    of: StatisticsNode,
    day: BusinessDay,
    [dimension, value, packed]: Parameters<AddPacked>,
  ): void => {
    const gathered = found.get(of);
    if (gathered === undefined) return;
    addGroup(gathered.sums, dimension, value, packed);
    if (dimension !== 'all') return;
    const bucket = gathered.trend.get(bucketOf(day)) ?? (new Map() as Sums);
    addGroup(bucket, dimension, value, packed);
    gathered.trend.set(bucketOf(day), bucket);
  };

  const plan = await planOf(sql, nodes, { range, isLong });
  const [groups, rows] = await Promise.all([
    plan.stretches.length === 0 ? [] : rolledGroups(sql, plan.stretches, dimensions),
    Promise.all(plan.rows.map(async (part) => ({ part, days: await tallyRows(sql, part.centre, part) }))),
  ]);
  for (const { stretch, day, dimension, value, ...packed } of groups) {
    const of = plan.stretches[stretch - 1]?.of;
    if (of !== undefined) add(of, day, [dimension, value, packed]);
  }
  for (const { part, days } of rows)
    for (const { day, tallies } of days)
      for (const dimension of dimensions)
        for (const [value, tally] of tallies.get(dimension) ?? [])
          add(part.of, day, [dimension, value, tally.pack()]);
  return found;
}

type AddPacked = (dimension: Dimension, value: string, packed: Parameters<typeof addGroup>[3]) => void;

async function planOf(
  sql: Sql,
  nodes: readonly StatisticsNode[],
  { range, isLong }: { range: DayRange; isLong: boolean },
): Promise<Plan> {
  const own = await piecesOf(
    sql,
    nodes.map((node) => ({ of: node, node, ...range })),
    isLong,
  );
  const below = own.left.flatMap(({ of, node, from, to }) =>
    node.scope === 'centre' ? [] : node.centres.map((centre) => ({ of, node: centreNode(centre), from, to })),
  );
  const ofCentres = await piecesOf(sql, below, isLong);
  const left = [...own.left.filter(({ node }) => node.scope === 'centre'), ...ofCentres.left];
  return {
    stretches: [...own.stretches, ...ofCentres.stretches],
    rows: left.flatMap(({ of, node, from, to }) => node.centres.map((centre) => ({ of, centre, from, to }))),
  };
}

async function piecesOf(
  sql: Sql,
  asked: readonly Asked[],
  isLong: boolean,
): Promise<{ stretches: Plan['stretches']; left: readonly Asked[] }> {
  if (asked.length === 0) return { stretches: [], left: [] };
  const months = isLong ? await rolledDays(sql, 'month', asked) : new Map<StatisticsNode, Set<BusinessDay>>();
  const stretches: Plan['stretches'][number][] = [];
  const afterMonths = asked.flatMap((one) => {
    const whole = monthsWithin(one).filter((month) => months.get(one.node)?.has(month) === true);
    for (const stretch of stretchesOf(whole, nextMonth))
      stretches.push({ ...one, ...stretch, period: 'month' });
    return without(one, whole);
  });
  const days =
    afterMonths.length === 0
      ? new Map<StatisticsNode, Set<BusinessDay>>()
      : await rolledDays(sql, 'day', afterMonths);
  const left = afterMonths.flatMap((one) => {
    const all = daysOf(one);
    const there = days.get(one.node);
    const rolled = all.filter((day) => there?.has(day) === true);
    for (const stretch of stretchesOf(rolled)) stretches.push({ ...one, ...stretch, period: 'day' });
    return stretchesOf(all.filter((day) => there?.has(day) !== true)).map((stretch) => ({
      ...one,
      ...stretch,
    }));
  });
  return { stretches, left };
}

/** What of a range these months do not hold. */
function without(one: Asked, months: readonly BusinessDay[]): readonly Asked[] {
  if (months.length === 0) return [one];
  const held = stretchesOf(months, nextMonth).map(({ from, to }) => ({ from, to: lastOfMonth(to) }));
  const days = daysOf(one).filter((day) => !held.some(({ from, to }) => from <= day && day <= to));
  return stretchesOf(days).map((stretch) => ({ ...one, ...stretch }));
}
