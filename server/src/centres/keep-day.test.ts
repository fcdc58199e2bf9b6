import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createHalls } from '../halls/create-halls.ts';
import { aSanh, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { keepDay } from './keep-day.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

test('the day is open when the server is', async () => {
  expect((await sanh.halls.now(commune)).hall.phase).toBe('open');
});

test('several processes open the next day once', async () => {
  const tomorrow = Date.now() + 24 * 3_600_000;
  const troubles: unknown[] = [];
  const keepers = [1, 2].map(() => {
    const halls = createHalls({ sql: sanh.sql, clock: () => tomorrow });
    const options = { centres: sanh.centres, halls, clock: () => tomorrow };
    return { halls, keeper: keepDay({ ...options, onTrouble: (error) => troubles.push(error) }) };
  });
  await Promise.all(keepers.map(({ keeper }) => keeper.check()));
  const opened = await sanh.sql`
    select from hall_event where centre_id = ${commune} and type = 'day-opened' order by version`;
  for (const { halls, keeper } of keepers) {
    keeper.stop();
    await halls.close();
  }
  expect([opened.length, troubles]).toEqual([2, []]);
});
