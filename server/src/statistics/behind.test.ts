import type { LegPage, RatingPage, SatisfactionFigures, TimesFigures } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addHistory } from '../demo/history/add-history.ts';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

let sanh: RunningSanh;
let cookie: string;
let range: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  cookie = await sanh.signIn('quanly');
  const today = (await sanh.halls.now(commune)).hall.day ?? '';
  range = `from=${addDays(today, -6)}&to=${today}`;
  await addHistory(sanh.sql, sanh.centres.get(commune), { days: 8, seed: 2, now: Date.now() });
  const employ = await anEmployer(sanh);
  cookies.set('clerk', await employ('canbo', roleOver(commune, 'clerk')));
  cookies.set('manager', await employ('truong', roleOver(commune, 'manager')));
  cookies.set('manager elsewhere', await employ('khac', roleOver(province, 'manager')));
  cookies.set(
    'manager of the province',
    await employ('tinh', [{ scope: 'agency', nodeId: '56', role: 'manager' }]),
  );
  cookies.set(
    'manager of the ward',
    await employ('phuong', [{ scope: 'agency', nodeId: '22390', role: 'manager' }]),
  );
}, 60_000);
afterAll(() => sanh.close());

const node = `/api/statistics/centre/${commune}`;
async function ask<T>(path: string): Promise<T> {
  const answer = await sanh.request(path, { cookie });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Page after page until there is no next one. */
async function countBehind(what: 'legs' | 'ratings', query: string): Promise<number> {
  const seen = new Set<string>();
  let after = '';
  do {
    const page: LegPage | RatingPage = await ask(`${node}/${what}?${range}&limit=70&${query}${after}`);
    const ids =
      'legs' in page
        ? page.legs.map((one) => `${one.ticketId} ${String(one.leg)}`)
        : page.ratings.map((one) => one.ratingId);
    for (const id of ids) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    after = page.next === null ? '' : `&after=${page.next}`;
  } while (after !== '');
  return seen.size;
}

describe('as many rows stand behind a figure as it says', () => {
  const measures = ['wait', 'walk', 'service', 'stay'] as const;

  test('of all legs, by outcome and by time', async () => {
    const times = await ask<TimesFigures>(`${node}/times?${range}`);
    expect(times.legs).toBeGreaterThan(500);
    expect(await countBehind('legs', 'figure=legs')).toBe(times.legs);
    expect(await countBehind('legs', 'figure=arrivals')).toBe(times.arrivals);
    expect(await countBehind('legs', 'figure=walk-ins')).toBe(times.walkIns);
    for (const [outcome, count] of Object.entries(times.outcomes))
      expect([outcome, await countBehind('legs', `figure=${outcome}`)]).toEqual([outcome, count]);
    for (const measure of measures)
      expect([measure, await countBehind('legs', `figure=${measure}`)]).toEqual([
        measure,
        times.times[measure].count,
      ]);
    const { within, targeted } = times.times.wait;
    expect(await countBehind('legs', 'figure=wait&target=within')).toBe(within);
    expect(await countBehind('legs', 'figure=wait&target=missed')).toBe(targeted - within);
  });

  test('of a group, also where two hold together', async () => {
    const { by, hours } = await ask<TimesFigures>(`${node}/times?${range}`);
    for (const dimension of ['service', 'counter', 'clerk', 'weekday'] as const) {
      const [group] = by[dimension];
      expect(await countBehind('legs', `${dimension}=${group?.value ?? ''}`)).toBe(group?.legs);
    }
    expect(await countBehind('legs', `hour=${hours[1]?.hour ?? ''}&figure=wait`)).toBe(
      hours[1]?.times.wait.count,
    );
  });

  test('of ratings by level, reason and clerk, and of served legs without one', async () => {
    const figures = await ask<SatisfactionFigures>(`${node}/satisfaction?${range}`);
    expect(await countBehind('ratings', 'binding=bound')).toBe(figures.bound.total);
    expect(await countBehind('ratings', 'binding=unbound')).toBe(figures.unbound.total);
    for (const [level, { count }] of Object.entries(figures.bound.levels))
      expect(await countBehind('ratings', `binding=bound&level=${level}`)).toBe(count);
    const [reason] = figures.reasons;
    expect(await countBehind('ratings', `binding=bound&reason=${reason?.id ?? ''}`)).toBe(reason?.bound);
    const [clerk] = figures.by.clerk;
    expect(await countBehind('ratings', `clerk=${clerk?.value ?? ''}`)).toBe(clerk?.bound.total);
    expect(await countBehind('legs', 'figure=unrated')).toBe(figures.served - figures.rated);
    expect(await countBehind('legs', 'figure=rated')).toBe(figures.rated);
  });
});

describe('a question that has no answer gets a clear one', () => {
  test.each([
    ['a range backwards', 'times?from=2026-11-20&to=2026-11-19', 'RANGE_BACKWARDS'],
    ['a range of years', 'satisfaction?from=2020-01-01&to=2026-11-19', 'RANGE_TOO_LONG'],
    ['a day that is none', 'times?from=2026-02-30&to=2026-03-01', 'VALIDATION_FAILED'],
    ['no range', 'satisfaction', 'VALIDATION_FAILED'],
    ['a page that nobody has given out', `legs?from=2026-11-01&to=2026-11-02&after=xyz`, 'VALIDATION_FAILED'],
  ])('%s', async (_, path, code) => {
    expect(await codeOf(await sanh.request(`${node}/${path}`, { cookie }))).toBe(code);
  });

  test('a backward range names both days', async () => {
    const answer = await sanh.request(`${node}/legs?from=2026-11-20&to=2026-11-19`, { cookie });
    expect(await answer.json()).toMatchObject({
      status: 422,
      facts: { from: '2026-11-20', to: '2026-11-19' },
    });
  });

  test('where nothing was counted there is no share, neither none nor all', async () => {
    const empty = await ask<SatisfactionFigures>(`${node}/satisfaction?from=2026-01-01&to=2026-01-02`);
    expect([empty.bound.percent, empty.unratedPercent, empty.bound.levels.neutral.percent]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('who sees figures of what', () => {
  const nodes = [
    'centre/' + commune,
    'centre/' + province,
    'agency/22390',
    'agency/56',
    'agency/vn',
    'agency/nowhere',
  ];
  const own = ['centre/' + commune];
  const table: readonly (readonly [who: string, allowed: readonly string[]])[] = [
    ['nobody', []],
    ['clerk', []],
    ['manager', own],
    ['manager elsewhere', ['centre/' + province]],
    ['manager of the ward', [...own, 'agency/22390']],
    ['manager of the province', ['centre/' + commune, 'centre/' + province, 'agency/22390', 'agency/56']],
  ];
  const parts = [
    'live',
    `times?from=2026-11-01&to=2026-11-02`,
    'satisfaction?from=2026-11-01&to=2026-11-02',
    'legs?from=2026-11-01&to=2026-11-02',
    'ratings?from=2026-11-01&to=2026-11-02',
    'times/report?format=csv&by=service&from=2026-11-01&to=2026-11-02',
    'satisfaction/report?format=xlsx&by=service&from=2026-11-01&to=2026-11-02',
    'legs/report?format=csv&from=2026-11-01&to=2026-11-02',
    'ratings/report?format=xlsx&from=2026-11-01&to=2026-11-02',
    'feedback?from=2026-11-01&to=2026-11-02',
    'comments?from=2026-11-01&to=2026-11-02',
  ];
  const cases = table.flatMap(([who, allowed]) =>
    nodes.flatMap((of) => parts.map((part) => [who, of, part, allowed.includes(of)] as const)),
  );

  test.each(cases)('%s asks for %s/%s', async (who, of, part, isAllowed) => {
    const answer = await sanh.request(`/api/statistics/${of}/${part}`, { cookie: cookies.get(who) });
    const refused = who === 'nobody' ? 401 : of === 'agency/nowhere' ? 404 : 403;
    expect(answer.status).toBe(isAllowed ? 200 : refused);
  });

  test('a clerk sees the own figures, and only at centres where somebody works', async () => {
    const at = (centreId: string) =>
      sanh.request(`/api/centres/${centreId}/own-figures?${range}`, { cookie: cookies.get('clerk') });
    expect(await (await at(commune)).json()).toMatchObject({ legs: 0, bound: { percent: null } });
    expect((await at(province)).status).toBe(403);
  });

  test.each([
    ['clerk', []],
    ['manager', [commune]],
    ['manager of the ward', ['22390', commune]],
  ])('%s is offered what is theirs', async (who, expected) => {
    const answer = await sanh.request('/api/statistics', { cookie: cookies.get(who) });
    expect(((await answer.json()) as { id: string }[]).map(({ id }) => id)).toEqual(expected);
  });
});

test('the halls of a node are shown as they are now', async () => {
  const live = await sanh.request('/api/statistics/agency/56/live', { cookie });
  const { centres } = (await live.json()) as { centres: object[] };
  expect(centres).toHaveLength(3);
  expect(centres).toContainEqual(
    expect.objectContaining({
      id: commune,
      phase: 'open',
      counters: { all: 10, open: 0, paused: 0 },
      silent: [],
    }),
  );
});
