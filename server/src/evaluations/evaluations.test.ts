import type { QuarterEvaluation } from '@sanh/contract';
import { quarterOf } from '@sanh/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';

const quarter = quarterOf(new Date().toISOString().slice(0, 10));

let sanh: RunningSanh;
const cookies = new Map<string, string>();
const accounts = new Map<string, string>();
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  for (const name of ['quay1', 'quay2', 'quanly']) cookies.set(name, await sanh.signIn(name));
  const rows = await sanh.sql<{ id: string; username: string }[]>`select id, username from staff_user`;
  for (const { id, username } of rows) accounts.set(username, id);
});
beforeEach(() => sanh.sql`delete from evaluation_sheet`);
afterAll(() => sanh.close());

const indicators = ['total-time', 'agency-time', 'contacts', 'agencies', 'reception'];
const all = [...indicators, 'publicity', 'attitude', 'feedback', 'online'];
const marked = (mark: number, changes: object = {}) => ({
  ...Object.fromEntries(all.map((id) => [id, mark])),
  ...changes,
});

const path = (of = quarter): string => `/api/centres/${commune}/evaluations/${of}`;
const see = async (who: string): Promise<QuarterEvaluation> =>
  (await (await sanh.request(path(), { cookie: cookies.get(who) })).json()) as QuarterEvaluation;
const mark = (who: string, whom: string, given: object = {}, of = quarter): Promise<Response> =>
  sanh.request(`${path(of)}/${accounts.get(whom) ?? whom}`, {
    ...{ method: 'PUT', cookie: cookies.get(who) },
    body: { column: 'self', marks: marked(2), version: 0, ...given },
  });

describe('a quarter', () => {
  test('has a sheet for everybody at the centre, which a manager sees whole and a clerk their own of', async () => {
    await mark('quay1', 'quay1', { marks: marked(2, { online: 0 }) });
    await mark('quay2', 'quay2');
    const [manager, clerk] = [await see('quanly'), await see('quay2')];
    expect(manager.sheets.length).toBeGreaterThan(3);
    expect(manager.sheets.find(({ accountId }) => accountId === accounts.get('quay1'))).toMatchObject({
      ...{ name: 'Nguyễn Thị Hạnh', version: 1, verified: null },
      self: { total: { score: 16, most: 18 }, officer: { score: 10, most: 10 } },
    });
    expect(manager.summary?.self).toMatchObject({
      ...{ sheets: 2, result: { score: 17, grade: { id: 'excellent' } } },
    });
    expect(clerk.sheets.map(({ accountId }) => accountId)).toEqual([accounts.get('quay2')]);
    expect(clerk.summary).toBeNull();
  });

  test('is marked by an officer, then verified by a manager; after that the officer cannot change it', async () => {
    await mark('quay1', 'quay1', { marks: marked(2) });
    const verifying = { column: 'verified', marks: marked(1), version: 1 };
    expect((await mark('quanly', 'quay1', verifying)).status).toBe(200);
    expect(await codeOf(await mark('quay1', 'quay1', { version: 2 }))).toBe('EVALUATION_VERIFIED');
    const { sheets, summary } = await see('quanly');
    expect(sheets.find(({ accountId }) => accountId === accounts.get('quay1'))).toMatchObject({
      ...{ self: { total: { score: 18 } }, verified: { total: { score: 9 } }, version: 2 },
    });
    expect(summary?.verified.result?.grade.id).toBe('fair');
  });

  test('marked twice at once, one counts; the same marks again are the same', async () => {
    const answers = await Promise.all([
      mark('quay1', 'quay1', { marks: marked(2) }),
      mark('quay1', 'quay1', { marks: marked(1) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await sanh.sql`delete from evaluation_sheet`;
    const again = [await mark('quay1', 'quay1'), await mark('quay1', 'quay1')];
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect((await see('quay1')).sheets[0]?.version).toBe(1);
  });
});

test('the sheet of somebody who has gone since is still among those that the summary counts', async () => {
  await mark('quay1', 'quay1');
  await sanh.sql`update evaluation_sheet set account_id = 'gone'`;
  const { sheets, summary } = await see('quanly');
  expect(sheets.filter(({ self }) => self !== null)).toMatchObject([{ accountId: 'gone' }]);
  expect(summary?.self.sheets).toBe(1);
});

test('a sheet that was marked by other rules is marked anew', async () => {
  await mark('quay1', 'quay1');
  await mark('quanly', 'quay1', { column: 'verified', version: 1 });
  await sanh.sql`update evaluation_sheet set scheme_id = 'of-before'`;
  expect((await see('quay1')).sheets).toMatchObject([{ self: null, verified: null, version: 2 }]);
  expect((await mark('quay1', 'quay1', { version: 2, marks: marked(1) })).status).toBe(200);
  expect((await see('quay1')).sheets).toMatchObject([{ self: { total: { score: 9 } }, verified: null }]);
});

describe('what is no marking is refused and changes nothing', () => {
  test.each([
    ['a colleague marks another', 'quay1', 'quay2', {}, 'FORBIDDEN'],
    ['a clerk verifies', 'quay1', 'quay2', { column: 'verified' }, 'FORBIDDEN'],
    ['a manager verifies themselves', 'quanly', 'quanly', { column: 'verified' }, 'FORBIDDEN'],
    ['a manager marks for an officer', 'quanly', 'quay1', {}, 'FORBIDDEN'],
    ['somebody who is not here', 'quanly', 'nobody', { column: 'verified' }, 'UNKNOWN_COLLEAGUE'],
    ['an indicator is missing', 'quay1', 'quay1', { marks: {} }, 'EVALUATION_MARKS_WRONG'],
    ['a mark is too high', 'quay1', 'quay1', { marks: marked(3) }, 'EVALUATION_MARKS_WRONG'],
    ['the sheet is another one', 'quay1', 'quay1', { version: 5 }, 'EVALUATION_CHANGED'],
  ])('%s', async (_, who, whom, given, code) => {
    expect(await codeOf(await mark(who, whom, given))).toBe(code);
    expect(await sanh.sql`select 1 from evaluation_sheet`).toEqual([]);
  });

  test('a quarter that has not begun', async () => {
    expect(await codeOf(await mark('quay1', 'quay1', {}, '2099-Q1'))).toBe('EVALUATION_TOO_EARLY');
    expect((await sanh.request(path('2026-Q5'), { cookie: cookies.get('quay1') })).status).toBe(400);
  });
});
