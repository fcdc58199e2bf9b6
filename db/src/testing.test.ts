import { expect, inject, test } from 'vitest';
import { connect } from './connect.ts';
import { createTestDatabase } from './testing.ts';

test('each test database starts empty and migrated, whatever happens in the others', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => createTestDatabase(inject('testServerUrl'))));
  const connections = [connect(one!.url), connect(other!.url)] as const;
  await connections[0].sql`insert into field (id, name_vi) values ('ho-tich', 'Hộ tịch')`;
  expect(await connections[1].sql`select * from field`).toEqual([]);
  await Promise.all(connections.map((connection) => connection.close()));
  await Promise.all([one!.drop(), other!.drop()]);
});

test('a test database is dropped even while somebody is connected', async () => {
  const database = await createTestDatabase(inject('testServerUrl'));
  const connection = connect(database.url, { poolSize: 1 });
  await connection.sql`select 1`;
  await database.drop();
  await expect(connection.sql`select 1`).rejects.toThrow();
  await connection.close();
});
