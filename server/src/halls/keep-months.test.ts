import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, type RunningSanh } from '../testing/a-sanh.ts';
import { keepMonths } from './keep-months.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

async function isThere(month: string): Promise<boolean> {
  const [row] = await sanh.sql<{ is_there: boolean }[]>`
    select to_regclass(${`hall_event_${month}`}) is not null as is_there`;
  return row?.is_there ?? false;
}

test('the events of the first day lie in the partition of their month', async () => {
  const partitions = await sanh.sql`select distinct tableoid::regclass::text as name from hall_event`;
  expect(partitions.map(({ name }) => String(name))).not.toContain('hall_event_default');
});

test('the months to come are ready before they begin', async () => {
  const troubles: unknown[] = [];
  const keeper = await keepMonths(
    sanh.sql,
    (error) => troubles.push(error),
    () => Date.UTC(2031, 10, 30),
  );
  keeper.stop();
  expect([await isThere('2031_11'), await isThere('2032_01'), troubles]).toEqual([true, true, []]);
});
