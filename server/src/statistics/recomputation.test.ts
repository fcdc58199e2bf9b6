import type { SatisfactionFigures, TimesFigures } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addHistory } from '../demo/history/add-history.ts';
import { aSanh, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { treeOf } from './organisation.ts';
import { rollUp } from './roll-up.ts';
import type { PlainNode, PlainSettings } from './testing/plain-parts.ts';
import { plainRows } from './testing/plain-rows.ts';
import { plainClerk, plainSatisfaction } from './testing/plain-satisfaction.ts';
import { plainTimes } from './testing/plain-times.ts';

const post = 'buu-dien-suoi-dau';
let sanh: RunningSanh;
let cookie: string;
let today: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  cookie = await sanh.signIn('quanly');
  today = (await sanh.halls.now(commune)).hall.day ?? '';
  for (const [id, days] of [
    [commune, 36],
    [post, 70],
  ] as const)
    await addHistory(sanh.sql, sanh.centres.get(id), { days, seed: 5, now: Date.now() });
}, 120_000);
afterAll(() => sanh.close());

const settings: PlainSettings = {
  ...{ waitTargetMinutes: 15, ownWaitTargets: {}, smallNumber: 10 },
  satisfied: ['very-satisfied', 'satisfied'],
};

/** An agency over both, with the commune's centre and the post point's in an agency of their own each. */
async function node(scope: string): Promise<PlainNode> {
  const centres = scope === 'agency' ? [commune, post] : [scope];
  const rows = await plainRows(sanh.sql, centres);
  const children = scope === 'agency' ? { '22390': [commune], '22708': [post], '56-van-phong-ubnd': [] } : {};
  return { rows, isCentre: scope !== 'agency', children };
}

const pathOf = (scope: string): string => (scope === 'agency' ? 'agency/56' : `centre/${scope}`);

async function ask<T>(path: string, range: { from: string; to: string }): Promise<T> {
  const answer = await sanh.request(`/api/${path}?from=${range.from}&to=${range.to}`, { cookie });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const sorted = <G extends { value: string }>(groups: readonly G[]): readonly G[] =>
  groups.toSorted((a, b) => (a.value < b.value ? -1 : 1));
const bare = <G extends { value: string }>(groups: readonly G[]) =>
  sorted(groups).map((group) => ({ ...group, names: undefined, dimension: undefined }));

/** Every figure of an answer, without what says of what it is. */
function figuresOf<T extends TimesFigures | SatisfactionFigures>(answer: T) {
  const groupsBy = Object.entries<readonly { value: string }[]>(answer.by);
  const by = Object.fromEntries(groupsBy.map(([name, groups]) => [name, bare(groups)]));
  const reasons =
    'reasons' in answer
      ? {
          reasons: answer.reasons
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
            .map(({ id, bound, unbound }) => ({ id, bound, unbound })),
        }
      : {};
  return { ...answer, by, ...reasons };
}
const plainBy = <T extends { by: object }>(plain: T) => ({
  ...plain,
  by: Object.fromEntries(
    Object.entries(plain.by).map(([name, groups]) => [name, bare(groups as { value: string }[])]),
  ),
});

const ranges = {
  'five weeks by day': () => ({ from: addDays(today, -35), to: addDays(today, -1) }),
  'a day': () => ({ from: addDays(today, -4), to: addDays(today, -4) }),
  'up to the day that runs': () => ({ from: addDays(today, -9), to: today }),
  'ten weeks by month, with loose days at both ends': () => ({
    from: addDays(today, -66),
    to: addDays(today, -1),
  }),
  'from before the first leg': () => ({ from: addDays(today, -300), to: addDays(today, -20) }),
};

async function compare(scope: string, range: { from: string; to: string }, own = settings): Promise<void> {
  const of = await node(scope);
  const times = await ask<TimesFigures>(`statistics/${pathOf(scope)}/times`, range);
  expect(figuresOf(times)).toMatchObject(plainBy(plainTimes(of, range, own)));
  const satisfaction = await ask<SatisfactionFigures>(`statistics/${pathOf(scope)}/satisfaction`, range);
  expect(figuresOf(satisfaction)).toMatchObject(plainBy(plainSatisfaction(of, range, own)));
}

const cases = Object.entries(ranges).flatMap(([name, range]) =>
  ['agency', commune, post].map((scope) => [name, scope, range] as const),
);

describe('every figure of times and satisfaction is that of a plain calculation from the rows', () => {
  test.each(cases)('from the rows alone: %s of %s', async (_, scope, range) => {
    await compare(scope, range());
  });

  describe('rolled up', () => {
    beforeAll(async () => {
      await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true });
    });

    test('days, months and agencies are rolled up, and nothing is left to do', async () => {
      const rows = await sanh.sql`select distinct scope, period from roll_up order by 1, 2`;
      expect(rows.map((row) => `${String(row['scope'])} ${String(row['period'])}`)).toEqual([
        ...['agency day', 'agency month', 'centre day', 'centre month'],
      ]);
      expect(await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true })).toBe(0);
    });

    test.each(cases)('%s of %s', async (_, scope, range) => {
      await compare(scope, range());
    });

    test('a clerk’s own figures', async () => {
      const { id } = (
        await sanh.sql<{ id: string }[]>`select id from staff_user where username = 'quay6'`
      )[0] ?? { id: '' };
      const range = ranges['up to the day that runs']();
      const own = await sanh.signIn('quay6');
      const answer = await sanh.request(
        `/api/centres/${commune}/own-figures?from=${range.from}&to=${range.to}`,
        { cookie: own },
      );
      const plain = plainClerk((await node(commune)).rows, { clerkId: id, ...range }, settings);
      expect(plain.legs).toBeGreaterThan(50);
      expect(await answer.json()).toMatchObject(plain);
    });
  });
});

describe('what comes late', () => {
  const range = ranges['five weeks by day'];
  const rolled = async (day: string): Promise<number> =>
    (
      await sanh.sql`select from roll_up where first_day = ${day} and period = 'day'
      and node_id in (${commune}, '22390', '56', 'vn')`
    ).length;

  beforeAll(async () => {
    await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true });
  });

  test('a late rating takes away what it would make wrong, and is counted at once and after the next roll-up', async () => {
    const [leg] = await sanh.sql<
      { ticket_id: string; leg: number; business_day: string; service_id: string }[]
    >`
      select l.* from leg l left join rating r using (centre_id, ticket_id, leg)
      where centre_id = ${commune} and l.outcome = 'served' and r.rating_id is null and l.business_day < ${today}
      order by l.business_day desc limit 1`;
    if (leg === undefined) throw new Error('every leg is rated');
    expect(await rolled(leg.business_day)).toBeGreaterThan(1);
    await sanh.sql`
      insert into rating (centre_id, rating_id, business_day, ticket_id, leg, service_id, level, levels, language, channel, given_at, received_at)
      values (${commune}, 'late', ${leg.business_day}, ${leg.ticket_id}, ${leg.leg}, ${leg.service_id}, 'dissatisfied', 5, 'vi', 'phone', now(), now())`;
    expect(await rolled(leg.business_day)).toBe(0);
    for (const scope of ['agency', commune]) await compare(scope, range());
    expect(await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true })).toBe(1);
    for (const scope of ['agency', commune]) await compare(scope, range());
  });

  test('a row that was put right is counted as it is now', async () => {
    await sanh.sql`update leg set ended_at = ended_at + interval '7 minutes' where centre_id = ${commune}
      and business_day = (select max(business_day) from leg where centre_id = ${commune} and business_day < ${today}) and outcome = 'served'`;
    for (const scope of ['agency', commune]) await compare(scope, range());
    await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true });
    for (const scope of ['agency', commune]) await compare(scope, range());
  });

  test('what a manager does with a rating rolls nothing up again', async () => {
    await sanh.sql`update rating set state = 'read' where centre_id = ${commune}`;
    expect(await rollUp(sanh.sql, treeOf(sanh.centres.list()), { smallAgencies: true })).toBe(0);
  });
});
