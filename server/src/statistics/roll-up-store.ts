import type { Sql } from '@sanh/db';
import type { BusinessDay, Dimension, PackedTally, Tallies } from '@sanh/domain';
import type { StatisticsNode } from './node-of.ts';
import type { DayRange } from './tally-rows.ts';

export type Period = 'day' | 'month';

/** A stretch of days or of months that is rolled up without a gap. `from` and `to` are first days. */
export interface RolledStretch extends DayRange {
  readonly node: StatisticsNode;
  readonly period: Period;
}

export interface RolledGroup extends PackedTally {
  /** Which of the stretches asked for it is of, from 1. */
  readonly stretch: number;
  readonly day: BusinessDay;
  readonly dimension: Dimension;
  readonly value: string;
}

export interface RolledPeriod {
  readonly period: Period;
  readonly day: BusinessDay;
  readonly tallies: Tallies;
  readonly legs: number;
  readonly ratings: number;
  readonly version: number | null;
}

/** Which days or months of these nodes, each within its own stretch, are rolled up by the settings of now. */
export async function rolledDays(
  sql: Sql,
  period: Period,
  asked: readonly (DayRange & { readonly node: StatisticsNode })[],
): Promise<ReadonlyMap<StatisticsNode, ReadonlySet<BusinessDay>>> {
  const rows = await sql<{ index: number; day: BusinessDay }[]>`
    select a.index, r.first_day as day
    from unnest(${asked.map(({ node }) => node.scope)}::text[], ${asked.map(({ node }) => node.id)}::text[],
      ${asked.map(({ node }) => node.rules)}::text[], ${asked.map(({ from }) => from)}::text[]::date[],
      ${asked.map(({ to }) => to)}::text[]::date[]) with ordinality as a(scope, id, rules, "from", "to", index)
    join roll_up r on r.scope = a.scope and r.node_id = a.id and r.period = ${period} and r.rules = a.rules
      and r.first_day between a."from" and a."to"`;
  const found = new Map<StatisticsNode, Set<BusinessDay>>();
  for (const { index, day } of rows) {
    const node = asked[index - 1]?.node;
    if (node !== undefined) found.set(node, (found.get(node) ?? new Set()).add(day));
  }
  return found;
}

export const rolledGroups = (
  sql: Sql,
  stretches: readonly RolledStretch[],
  dimensions: readonly Dimension[],
): Promise<readonly RolledGroup[]> => sql<RolledGroup[]>`
  select s.stretch::int, g.first_day as day, g.dimension, g.value, g.counts, g.times
  from unnest(${stretches.map(({ node }) => node.scope)}::text[], ${stretches.map(({ node }) => node.id)}::text[],
    ${stretches.map(({ period }) => period)}::text[], ${stretches.map(({ from }) => from)}::text[]::date[],
    ${stretches.map(({ to }) => to)}::text[]::date[])
    with ordinality as s(scope, id, period, "from", "to", stretch)
  join roll_up_group g on g.scope = s.scope and g.node_id = s.id and g.period = s.period
    and g.first_day between s."from" and s."to" and g.dimension = any(${[...dimensions]}::text[])`;

/** Puts what was counted in the place of what stood there. */
export async function saveRolled(
  sql: Sql,
  node: StatisticsNode,
  periods: readonly RolledPeriod[],
): Promise<void> {
  const heads = periods.map(({ period, day, legs, ratings, version }) => ({
    ...{
      scope: node.scope,
      node_id: node.id,
      period,
      first_day: day,
      rules: node.rules,
      legs,
      ratings,
      version,
    },
  }));
  const groups = periods.flatMap(({ period, day, tallies }) =>
    [...tallies].flatMap(([dimension, values]) =>
      [...values].map(([value, tally]) => ({ period, first_day: day, dimension, value, ...tally.pack() })),
    ),
  );
  await sql`
    delete from roll_up where scope = ${node.scope} and node_id = ${node.id} and (period, first_day) in
      (select * from unnest(${heads.map(({ period }) => period)}::text[], ${heads.map((one) => one.first_day)}::text[]::date[]))`;
  await sql`
    insert into roll_up (scope, node_id, period, first_day, rules, legs, ratings, version)
    select * from json_to_recordset(${JSON.stringify(heads)}::text::json) as h(
      scope text, node_id text, period text, first_day date, rules text, legs int, ratings int, version bigint)`;
  await sql`
    insert into roll_up_group (scope, node_id, period, first_day, dimension, value, counts, times)
    select ${node.scope}, ${node.id}, g.* from json_to_recordset(${JSON.stringify(groups)}::text::json) as g(
      period text, first_day date, dimension text, value text, counts json, times json)`;
}
