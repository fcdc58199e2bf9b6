import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PopularProcedure } from '@sanh/contract';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, commune, exampleCentres, province, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanh-openings-'));
  const [own = '', other = ''] = exampleCentres.split(',');
  const counting = join(folder, 'centre.json');
  const centre = JSON.parse(await readFile(own, 'utf8')) as object;
  await writeFile(counting, JSON.stringify({ ...centre, countsOpenings: true }));
  sanh = await aSanh(inject('testServerUrl'), { SANH_CENTRES: `${counting},${other}` });
});
afterEach(() => sanh.sql`delete from procedure_opening`);
afterAll(async () => {
  await sanh.close();
  await rm(folder, { recursive: true, force: true });
});

const [birth, death] = ['1.001193', '1.000656'];
const count = (opened: readonly object[], centreId = commune): Promise<Response> =>
  sanh.request(`/api/centres/${centreId}/procedure-openings`, { method: 'POST', body: { opened } });
const popular = async (centreId = commune): Promise<readonly string[]> => {
  const answer = await sanh.request(`/api/centres/${centreId}/popular-procedures`);
  return ((await answer.json()) as PopularProcedure[]).map(({ code }) => code);
};

test('what is opened most comes first, added up over kiosks and days', async () => {
  await count([
    { code: birth, times: 5 },
    { code: death, times: 4 },
  ]);
  await sanh.sql`update procedure_opening set business_day = business_day - 29`;
  await count([{ code: death, times: 3 }]);
  expect(await popular()).toEqual([death, birth]);
});

test('small figures are not told', async () => {
  await count([{ code: birth, times: 4 }]);
  expect(await popular()).toEqual([]);
  await count([{ code: birth, times: 1 }]);
  expect(await popular()).toEqual([birth]);
});

test('what was opened long ago counts no more, and is forgotten', async () => {
  await count([{ code: birth, times: 50 }]);
  await sanh.sql`update procedure_opening set business_day = business_day - 30`;
  expect(await popular()).toEqual([]);
  await sanh.sql`update procedure_opening set business_day = business_day - 61`;
  await count([]);
  expect(await sanh.sql`select 1 from procedure_opening`).toHaveLength(0);
});

test('a procedure that the catalogue does not have is not counted', async () => {
  await count([{ code: '9.999999', times: 9 }]);
  expect(await sanh.sql`select 1 from procedure_opening`).toHaveLength(0);
});

test('a centre that has not asked for it counts nothing', async () => {
  const answer = await count([{ code: birth, times: 9 }], province);
  expect(await answer.json()).toEqual({ done: false });
  expect([await popular(province), await sanh.sql`select 1 from procedure_opening`]).toEqual([[], []]);
});

test.each([[{ code: birth, times: 101 }], [{ code: birth, times: 0 }], [{ code: 'khai sinh', times: 1 }]])(
  'what no kiosk can have counted is refused: %j',
  async (wrong) => {
    expect((await count([wrong])).status).toBe(400);
  },
);

test('nothing but centre, day, procedure and figure is kept', async () => {
  await count([{ code: birth, times: 1 }]);
  const [row] = await sanh.sql`select * from procedure_opening`;
  expect(Object.keys(row ?? {}).sort()).toEqual(['business_day', 'centre_id', 'opened', 'procedure_code']);
});
