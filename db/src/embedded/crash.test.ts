import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../connect.ts';
import { startEmbeddedPostgres } from './start.ts';
import { aDataFolder, discardModel } from './testing/a-data-folder.ts';

afterAll(discardModel);

async function aRunningServer() {
  const dataDir = await aDataFolder();
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const connection = connect(server.url);
  onTestFinished(async () => {
    await connection.close();
    await server.stop();
  });
  return { server, dataDir, ...connection };
}

test('a killed PostgreSQL comes back on the same port with every acknowledged row', async () => {
  const { server, sql } = await aRunningServer();
  await sql`create table kept (n int)`;
  for (let round = 1; round <= 3; round++) {
    await sql`insert into kept values (${round})`;
    const killed = server.postmasterPid;
    process.kill(killed, 'SIGKILL');
    await vi.waitUntil(() => server.postmasterPid !== killed, { timeout: 20_000 });
    // The first statement may still find the dead connection.
    await expect
      .poll(() => sql`select count(*) from kept`.catch(() => []), { timeout: 10_000 })
      .toEqual([{ count: round }]);
  }
});

test('a killed PostgreSQL comes back although a backend outlives it for a while', async () => {
  const { server, sql } = await aRunningServer();
  const busy = sql`select count(*) from generate_series(1, 8000000)`.catch(() => 'cut');
  await vi.waitUntil(
    async () =>
      (await sql`select from pg_stat_activity where query like '%generate_series%' and state = 'active'`)
        .length > 1,
  );
  const killed = server.postmasterPid;
  process.kill(killed, 'SIGKILL');
  await vi.waitUntil(() => server.postmasterPid !== killed, { timeout: 20_000 });
  await busy;
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test('a restart asked for keeps the port', async () => {
  const { server, sql } = await aRunningServer();
  const before = server.postmasterPid;
  await server.restart();
  expect(server.postmasterPid).not.toBe(before);
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test('a stop during the recovery from a crash leaves nothing running', async () => {
  const dataDir = await aDataFolder();
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  process.kill(server.postmasterPid, 'SIGKILL');
  await server.stop();
  const again = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  await again.stop();
});

test("after a power cut the old pid may be another program's: the database starts all the same", async () => {
  const dataDir = await aDataFolder();
  const { uid, gid } = statSync(join(dataDir, 'cluster'));
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  onTestFinished(() => void stranger.kill());
  const pidFile = [
    stranger.pid,
    join(dataDir, 'cluster'),
    1_700_000_000,
    5432,
    '',
    '127.0.0.1',
    '  1 1',
    'ready   ',
  ];
  writeFileSync(join(dataDir, 'cluster/postmaster.pid'), `${pidFile.join('\n')}\n`);
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  expect(server.postmasterPid).not.toBe(stranger.pid);
  await server.stop();
});

test('the log of PostgreSQL carries no values of anyone', async () => {
  const { sql, dataDir } = await aRunningServer();
  await sql`create table person (card text primary key)`;
  await sql`insert into person values ('001099123456')`;
  await expect(sql`insert into person values ('001099123456')`).rejects.toMatchObject({ code: '23505' });
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('001099123456');
});
