import { connect } from '@sanh/db';
import { createCentres } from '../../server/src/centres/centres.ts';
import { legsQuery } from '@sanh/contract';
import { legsBehind } from '../../server/src/statistics/legs-behind.ts';
import { openNode, treeOf } from '../../server/src/statistics/organisation.ts';
import { ownFigures } from '../../server/src/statistics/own-figures.ts';
import { rollUp } from '../../server/src/statistics/roll-up.ts';
import { satisfactionFigures } from '../../server/src/statistics/satisfaction.ts';
import { timesFigures } from '../../server/src/statistics/times.ts';
import { aBenchDatabase } from './measure/bench-database.ts';
import { median, report } from './measure/figure.ts';
import { generateYear, year } from './statistics/generated-year.ts';

/** `SANH_BENCH_LEGS=12000000`: legs of the province's 120 centres together, in a year. */
const provinceLegs = Number(process.env['SANH_BENCH_LEGS'] ?? 600_000);
const centreLegs = 250_000;
const centres = 120;
const runs = 5;

const database = await aBenchDatabase();
const { sql } = database;

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  JSON.stringify(await work());
  return performance.now() - since;
}

interface Measured {
  readonly of: string;
  readonly centreIds: readonly string[];
  readonly figures: Readonly<Record<string, () => Promise<unknown>>>;
}

/** Each page's figures in turn with a count of the rows behind them. */
async function measure({ of, centreIds, figures }: Measured): Promise<void> {
  const count = () => sql`select count(*) from leg
    where centre_id = any(${[...centreIds]}::text[]) and business_day between ${year.from} and ${year.to}`;
  const [counted] = await count();
  const rows = Number(counted?.['count']);
  for (const [figure, work] of Object.entries(figures)) {
    await work();
    const ours: number[] = [];
    const reference: number[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await msOf(work));
      reference.push(await msOf(count));
    }
    report({
      ...{ bench: 'statistics', figure: `ms, ${figure} of ${of}, against count(*) of its legs`, runs },
      ...{ ours: median(ours), reference: median(reference), sizes: `${String(rows)} legs` },
    });
  }
}

try {
  await generateYear(database, { agencyId: 'one', centres: 1, legsEach: centreLegs });
  await generateYear(database, { agencyId: 'many', centres, legsEach: Math.round(provinceLegs / centres) });
  const patient = connect(database.url, { statementTimeoutMs: 0 });
  await patient.sql`vacuum analyze leg`;
  await patient.sql`analyze ticket, rating`;
  await patient.close();
  const known = await createCentres({
    sql,
    isDemo: false,
    publicUrl: null,
    onTrouble: (id, code) => {
      throw new Error(`${id}: ${code}`);
    },
  });
  const since = performance.now();
  const days = await rollUp(sql, treeOf(known.list()));
  const seconds = (performance.now() - since) / 1000;
  const sizes = `${String(centreLegs + provinceLegs)} legs, ${String(days)} days of a centre`;
  report({
    bench: 'statistics',
    figure: 'legs rolled up a second',
    ours: (centreLegs + provinceLegs) / seconds,
    reference: null,
    runs: 1,
    sizes,
  });
  await sql`analyze roll_up, roll_up_group`;

  const range = { range: year, now: Date.now() };
  const centre = openNode(known.list(), { scope: 'centre', id: 'one-1' });
  const province = openNode(known.list(), { scope: 'agency', id: 'many' });
  const legs = legsQuery.parse({ ...year, figure: 'wait', target: 'missed' });
  await measure({
    of: 'a centre’s year',
    centreIds: ['one-1'],
    figures: {
      times: () => timesFigures(sql, centre, range),
      satisfaction: () => satisfactionFigures(sql, centre, range),
      'legs over the target': () => legsBehind(sql, centre.centres, legs),
      'a clerk’s own figures': () =>
        ownFigures(sql, known.get('one-1'), { clerkId: 'one-1-clerk-3', ...range }),
    },
  });
  await measure({
    of: `${String(centres)} centres’ year`,
    centreIds: province.centres.map(({ id }) => id),
    figures: {
      times: () => timesFigures(sql, province, range),
      satisfaction: () => satisfactionFigures(sql, province, range),
      'legs over the target': () => legsBehind(sql, province.centres, legs),
    },
  });
} finally {
  await database.stop();
}
