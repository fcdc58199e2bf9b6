import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect } from './connect.ts';
import type { Connection } from './connect.ts';
import { agency, centre, centreConfiguration } from './schema/organisation.ts';
import { hall, hallEvent } from './schema/hall.ts';
import { createTestDatabase } from './testing.ts';
import type { TestDatabase } from './testing.ts';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  connection = connect(database.url, { statementTimeoutMs: 300 });
  const { db } = connection;
  await db
    .insert(agency)
    .values({ id: '01', kind: 'province', nameVi: 'Hà Nội', nameEn: 'Hanoi', path: '/01/' });
  await db.insert(centre).values({ id: 'c1', agencyId: '01', nameVi: 'Một', nameEn: 'One', kind: 'commune' });
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

test('lower case knows Vietnamese', async () => {
  const [row] = await connection.sql`select lower('ĐĂNG KÝ') as lower`;
  expect(row).toEqual({ lower: 'đăng ký' });
});

test('a large count is a number, a day is text and an instant is a Date', async () => {
  const [row] = await connection.sql`
    select 9007199254740991 as count, date '2026-03-02' as day, timestamptz '2026-03-02 07:00:00.123+07' as at`;
  expect(row).toEqual({
    count: 9007199254740991,
    day: '2026-03-02',
    at: new Date('2026-03-02T00:00:00.123Z'),
  });
});

test('both ways of writing json and instants read back the same', async () => {
  const { db, sql } = connection;
  const at = new Date('2026-03-02T01:02:03.456Z');
  const data = { list: ['ấ', 1, null] };
  const row = { centreId: 'c1', publishedAt: at, publishedBy: 'u1', source: '{}', data };
  await db.insert(centreConfiguration).values({ ...row, version: 1 });
  await sql`insert into centre_configuration (centre_id, version, published_at, published_by, source, data)
    values ('c1', 2, ${at}, 'u1', '{}', ${sql.json(data)})`;
  const rows = await db.select().from(centreConfiguration).orderBy(centreConfiguration.version);
  expect(rows).toEqual([
    { ...row, version: 1 },
    { ...row, version: 2 },
  ]);
  expect(await sql`select data, published_at from centre_configuration where version = 1`).toEqual([
    { data, published_at: at },
  ]);
});

test('a hall keeps its version as a number and its business day as text', async () => {
  const { db } = connection;
  const row = { centreId: 'c1', epoch: 'e1', version: 7, businessDay: '2026-03-02', dayStartVersion: 3 };
  await db.insert(hall).values(row);
  expect(await db.select().from(hall).where(eq(hall.centreId, 'c1'))).toEqual([row]);
});

test('the same version of a day is not written twice', async () => {
  const { db } = connection;
  const event = {
    ...{ centreId: 'c1', businessDay: '2026-03-02', version: 1, at: new Date(), type: 'hall:opened' },
    ...{ data: {}, commandId: 'k1', actor: 'system' },
  };
  await db.insert(hallEvent).values(event);
  await expect(db.insert(hallEvent).values(event)).rejects.toMatchObject({ cause: { code: '23505' } });
});

test('a statement that takes too long is ended', async () => {
  await expect(connection.sql`select pg_sleep(5)`).rejects.toMatchObject({ code: '57014' });
});
