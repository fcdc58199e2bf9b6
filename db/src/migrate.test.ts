import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect } from './connect.ts';
import type { Connection } from './connect.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase } from './testing.ts';
import type { TestDatabase } from './testing.ts';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  connection = connect(database.url);
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

const appliedMigrations = () => connection.sql`select hash from drizzle.__drizzle_migrations order by id`;

test('migrating again changes nothing', async () => {
  const before = await appliedMigrations();
  await migrate(database.url);
  expect(await appliedMigrations()).toEqual(before);
});

test('processes that migrate an empty database at once apply each migration once', async () => {
  const expected = await appliedMigrations();
  await connection.sql`drop schema public, drizzle cascade`;
  await connection.sql`create schema public`;
  await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
  expect(await appliedMigrations()).toEqual(expected);
});

test('a database of a newer version is refused and left alone', async () => {
  await connection.sql`
    insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', 4102444800000)`;
  await expect(migrate(database.url)).rejects.toMatchObject({ code: 'DATABASE_NEWER_THAN_CODE' });
});
