import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { startEmbeddedPostgres } from './start.ts';
import { aDataFolder, discardModel } from './testing/a-data-folder.ts';
import { anOwnerProcess } from './testing/owner-process.ts';

afterAll(discardModel);

const start = (dataDir: string, settings = {}) =>
  startEmbeddedPostgres({ dataDir, settings, log: () => undefined });

test('a second process on the same data is refused, and the first goes on', async () => {
  const dataDir = await aDataFolder();
  const first = await start(dataDir);
  const second = anOwnerProcess(dataDir);
  expect(await second.nextAnswer()).toEqual({ refused: 'DATA_DIRECTORY_IN_USE' });
  const connection = connect(first.url);
  expect(await connection.sql`select 1 as one`).toEqual([{ one: 1 }]);
  await connection.close();
  await first.stop();
});

test('the same process is refused a second time too, and may start again after its stop', async () => {
  const dataDir = await aDataFolder();
  const first = await start(dataDir);
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
  await first.stop();
  const again = await start(dataDir);
  await again.stop();
  expect(readdirSync(dataDir).filter((name) => name.startsWith('owner.'))).toEqual([]);
});

test('what a killed process left running is taken over with everything it had committed', async () => {
  const dataDir = await aDataFolder();
  const killed = anOwnerProcess(dataDir);
  const { url = '', postmasterPid } = await killed.nextAnswer();
  const before = connect(url);
  await before.sql`create table kept as select 42 as answer`;
  await killed.kill();
  const server = await start(dataDir);
  expect(server.postmasterPid).toBe(postmasterPid);
  expect(server.url).toBe(url);
  expect(await before.sql`select answer from kept`).toEqual([{ answer: 42 }]);
  await before.close();
  await server.stop();
  await expect(connect(url, { connectTimeoutMs: 300 }).sql`select 1`).rejects.toThrow();
});

test('what a killed process left running with other settings is started anew', async () => {
  const dataDir = await aDataFolder();
  const killed = anOwnerProcess(dataDir);
  const { postmasterPid } = await killed.nextAnswer();
  await killed.kill();
  const server = await start(dataDir, { max_connections: 21 });
  expect(server.postmasterPid).not.toBe(postmasterPid);
  await server.stop();
});

test('of several processes that start at once after a kill at most one gets the data', async () => {
  const dataDir = await aDataFolder();
  const killed = anOwnerProcess(dataDir);
  await killed.nextAnswer();
  await killed.kill();
  const answers = await Promise.all([1, 2, 3].map(() => anOwnerProcess(dataDir).nextAnswer()));
  expect(answers.filter(({ url }) => url !== undefined)).toHaveLength(1);
});

test('Ctrl-C reaches Node alone, which still finds its database and ends it in order', async () => {
  const owner = anOwnerProcess(await aDataFolder());
  await owner.nextAnswer();
  owner.pressCtrlC();
  expect(await owner.nextAnswer()).toEqual({ answer: 'still there' });
});
