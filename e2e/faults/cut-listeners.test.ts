import { connect } from '@sanh/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHall } from '../load/busy-hall.ts';
import { watchHall } from '../load/screen.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { killsOf, someMomentOfWork } from './kills.ts';
import { tell } from './tell.ts';
import { judge, spotless } from './verdict.ts';

let sanh: RunningSanh;

beforeAll(async () => {
  sanh = await startSanh(2);
});

afterAll(() => sanh.stop());

test('screens at either server hear everything although the listening connections are cut again and again', async () => {
  const { database, servers } = sanh;
  const { sql, close } = connect(database.url, { poolSize: 1 });
  const screens = await Promise.all(servers.map((server) => watchHall(server.origin)));
  const hall = await fillHall(
    { kiosks: 4, counters: 4, pauseMs: 5 },
    (person) => servers[person % 2]?.origin ?? '',
  );
  let cut = 0;
  while (cut < 2 * killsOf('twoServers')) {
    const rows = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and pid <> pg_backend_pid()`;
    cut += rows.length;
    await someMomentOfWork(hall.ledger);
  }
  await hall.end();
  const verdict = await judge(database.url, hall.ledger);
  const last = Math.max(...hall.ledger.acknowledged.map(({ answer }) => answer.version));
  for (const screen of screens)
    await expect.poll(() => screen.version, { timeout: 5000 }).toBeGreaterThanOrEqual(last);
  tell('listening connections cut', cut, hall.ledger, verdict);
  expect(verdict).toEqual(spotless);
  expect(screens.map((screen) => screen.faults)).toEqual([[], []]);
  expect(screens[0]?.hash).toBe(screens[1]?.hash);
  for (const screen of screens) screen.close();
  await close();
});
