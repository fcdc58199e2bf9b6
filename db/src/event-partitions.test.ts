import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { connect } from './connect.ts';
import type { Connection } from './connect.ts';
import { ensureEventPartitions } from './event-partitions.ts';
import { createTestDatabase } from './testing.ts';
import type { TestDatabase } from './testing.ts';

let database: TestDatabase;
let connection: Connection;

beforeEach(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  connection = connect(database.url);
});

afterEach(async () => {
  await connection.close();
  await database.drop();
});

const anEventOn = (day: string, version: number) => connection.sql`
  insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor)
  values ('c1', ${day}, ${version}, now(), 'ticket:issued', '{}', 'k', 'system')`;

const ensure = (from: string, months: number) => ensureEventPartitions(connection.sql, from, months);

const eventsByPartition = () => connection.sql`
  select tableoid::regclass::text as partition, count(*) from hall_event group by 1 order by 1`;

test('missing months are created once', async () => {
  expect(await ensure('2026-11-23', 3)).toBe(3);
  expect(await ensure('2026-12-31', 3)).toBe(1);
  expect(await ensure('2026-11-01', 4)).toBe(0);
});

test('an event lies in the partition of its month, or in the default one', async () => {
  await ensure('2026-11-23', 2);
  await anEventOn('2026-11-30', 1);
  await anEventOn('2026-12-01', 2);
  await anEventOn('2027-01-01', 3);
  expect(await eventsByPartition()).toEqual([
    { partition: 'hall_event_2026_11', count: 1 },
    { partition: 'hall_event_2026_12', count: 1 },
    { partition: 'hall_event_default', count: 1 },
  ]);
});

test('events already in the default partition move into their month', async () => {
  await anEventOn('2026-11-30', 1);
  await anEventOn('2026-12-01', 2);
  expect(await ensure('2026-12-15', 1)).toBe(1);
  expect(await eventsByPartition()).toEqual([
    { partition: 'hall_event_2026_12', count: 1 },
    { partition: 'hall_event_default', count: 1 },
  ]);
});

test('callers at once share the work, and events written meanwhile are all kept', async () => {
  const days = ['2026-10-05', '2026-11-06', '2026-12-07', '2027-01-08'];
  const writing = Array.from({ length: 60 }, (_, i) => anEventOn(days[i % days.length]!, i));
  const created = await Promise.all([1, 2, 3, 4].map(() => ensure('2026-10-01', 3)));
  await Promise.all(writing);
  expect(created.map(Number).toSorted()).toEqual([0, 0, 0, 3]);
  expect(await connection.sql`select count(*) from hall_event`).toEqual([{ count: 60 }]);
});
