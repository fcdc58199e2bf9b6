import type { Sql } from '@sanh/db';
import { addDays, ratingFiguresOf, Tally, type BusinessDay, type Dimension } from '@sanh/domain';
import { daysOf, lastOfMonth, monthOf, monthsWithin } from './months.ts';
import { agencyNode, centreNode, type CountedCentre, type StatisticsNode } from './node-of.ts';
import { rolledDays, rolledGroups, saveRolled, type Period, type RolledPeriod } from './roll-up-store.ts';
import { addGroup, type Sums } from './sums.ts';
import { tallyRows, type DayRange } from './tally-rows.ts';

/** Fewer centres are summed up when they are asked for. */
const agenciesFrom = 5;

/** What is kept of an agency: its clerks and counters are looked at by centre. */
const agencyDimensions: readonly Dimension[] = [
  ...(['all', 'service', 'hour', 'weekday', 'procedure', 'reason'] as const),
];
const centreDimensions: readonly Dimension[] = [...agencyDimensions, 'counter', 'clerk'];

export interface RollUpTree {
  readonly centres: readonly CountedCentre[];
  /** Centres below each agency. */
  readonly agencies: ReadonlyMap<string, readonly CountedCentre[]>;
}

/** Rolls up what is not: days that are over and that no roll-up stands for, then months, then agencies. Returns how many days. */
export async function rollUp(
  sql: Sql,
  { centres, agencies }: RollUpTree,
  { smallAgencies = false }: { smallAgencies?: boolean } = {},
): Promise<number> {
  const spans = await spansOf(sql, centres);
  let rolled = 0;
  for (const centre of centres) {
    const span = spans.get(centre.id);
    if (span === undefined || span.to < span.from) continue;
    rolled += await rollDays(sql, centre, span);
    await sumMonths(sql, centreNode(centre), { span, dimensions: centreDimensions });
  }
  for (const [id, members] of agencies) {
    if (members.length < agenciesFrom && !smallAgencies) continue;
    const node = agencyNode(id, members);
    const span = await sumAgencyDays(sql, node, spans);
    if (span !== null) await sumMonths(sql, node, { span, dimensions: agencyDimensions });
  }
  return rolled;
}

/** From the first day with a row to the one before the day that a hall is at; that one may be the earlier of them. */
async function spansOf(sql: Sql, centres: readonly CountedCentre[]): Promise<ReadonlyMap<string, DayRange>> {
  const rows = await sql<{ id: string; from: BusinessDay | null; day: BusinessDay }[]>`
    select c.id, h.business_day as day, least(
      (select min(business_day) from leg where centre_id = c.id),
      (select min(business_day) from rating where centre_id = c.id)) as "from"
    from unnest(${centres.map(({ id }) => id)}::text[]) as c(id) join hall h on h.centre_id = c.id
    where h.business_day is not null`;
  return new Map(
    rows.flatMap(({ id, from, day }) =>
      from === null ? [] : [[id, { from, to: addDays(day, -1) }] as const],
    ),
  );
}

/** Nobody changes a row of a day that is over meanwhile, nor rolls it up too: see the migration's triggers. */
const alone = <T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> =>
  sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtext('roll_up'))`;
    return work(transaction as unknown as Sql);
  }) as Promise<T>;

async function missing(sql: Sql, node: StatisticsNode, period: Period, wanted: readonly BusinessDay[]) {
  const [from, to] = [wanted[0], wanted.at(-1)];
  if (from === undefined || to === undefined) return [];
  const there = (await rolledDays(sql, period, [{ node, from, to }])).get(node);
  return wanted.filter((day) => there?.has(day) !== true);
}

/** Month by month, so that no transaction is long. */
async function rollDays(sql: Sql, centre: CountedCentre, span: DayRange): Promise<number> {
  const node = centreNode(centre);
  const all = await missing(sql, node, 'day', daysOf(span));
  for (const days of Map.groupBy(all, monthOf).values()) {
    await alone(sql, async (tx) => {
      // Another process may have been quicker.
      const wanted = await missing(tx, node, 'day', days);
      const range = { from: wanted[0] ?? '0001-01-01', to: wanted.at(-1) ?? '0001-01-01' };
      const counted = new Map((await tallyRows(tx, centre, range)).map((one) => [one.day, one]));
      const nothing = { tallies: new Map(), legs: 0, ratings: 0, version: null };
      const periods = wanted.map((day) => ({
        period: 'day' as const,
        ...nothing,
        ...counted.get(day),
        day,
      }));
      await saveRolled(tx, node, periods);
    });
  }
  return all.length;
}

/** Months of which every day is rolled up. */
async function sumMonths(
  sql: Sql,
  node: StatisticsNode,
  { span, dimensions }: { span: DayRange; dimensions: readonly Dimension[] },
): Promise<void> {
  const whole = monthsWithin({ from: monthOf(span.from), to: span.to });
  for (const month of await missing(sql, node, 'month', whole)) {
    await alone(sql, async (tx) => {
      const days = { from: month < span.from ? span.from : month, to: lastOfMonth(month) };
      if ((await missing(tx, node, 'day', daysOf(days))).length > 0) return;
      const groups = await rolledGroups(tx, [{ node, period: 'day', ...days }], dimensions);
      const sums: Sums = new Map();
      for (const { dimension, value, counts, times } of groups)
        addGroup(sums, dimension, value, { counts, times });
      await saveRolled(tx, node, [summed('month', month, sums)]);
    });
  }
}

function summed(period: Period, day: BusinessDay, tallies: Sums): RolledPeriod {
  const all = tallies.get('all')?.get('') ?? new Tally();
  const ratings = ratingFiguresOf(all, 'bound').total + ratingFiguresOf(all, 'unbound').total;
  return { period, day, tallies, legs: all.of('legs'), ratings, version: null };
}

/** Days on which every centre below is rolled up. Returns from when to when the agency has any. */
async function sumAgencyDays(
  sql: Sql,
  node: StatisticsNode,
  spans: ReadonlyMap<string, DayRange>,
): Promise<DayRange | null> {
  const known = node.centres.flatMap((centre) => spans.get(centre.id) ?? []);
  const from = known.map((span) => span.from).sort()[0];
  const to = known
    .map((span) => span.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined || to < from) return null;
  const span = { from, to };
  // Of a whole province a day at a time: a month of its centres is more than one statement should read.
  for (const day of await missing(sql, node, 'day', daysOf(span)))
    await alone(sql, (tx) => sumDay(tx, node, { day, spans }));
  return span;
}

async function sumDay(
  sql: Sql,
  node: StatisticsNode,
  { day, spans }: { day: BusinessDay; spans: ReadonlyMap<string, DayRange> },
): Promise<void> {
  const asked = node.centres.map((centre) => ({ node: centreNode(centre), from: day, to: day }));
  const there = await rolledDays(sql, 'day', asked);
  const isWhole = asked.every(({ node: centre }) => {
    const span = spans.get(centre.id);
    const hasRows = span !== undefined && day >= span.from && day <= addDays(span.to, 1);
    return !hasRows || there.get(centre)?.has(day) === true;
  });
  if (!isWhole) return;
  const stretches = asked.map((one) => ({ period: 'day' as const, ...one }));
  const sums: Sums = new Map();
  for (const { dimension, value, counts, times } of await rolledGroups(sql, stretches, agencyDimensions))
    addGroup(sums, dimension, value, { counts, times });
  await saveRolled(sql, node, [summed('day', day, sums)]);
}
