import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHall } from '../load/busy-hall.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { killsOf, someMomentOfWork } from './kills.ts';
import { tell } from './tell.ts';
import { judge, spotless } from './verdict.ts';

let sanh: RunningSanh;

beforeAll(async () => {
  sanh = await startSanh();
});

afterAll(() => sanh.stop());

test('PostgreSQL killed while commands come loses nothing acknowledged, and the server goes on without a restart', async () => {
  const [server] = sanh.servers;
  const { database } = sanh;
  const hall = await fillHall({ kiosks: 4, counters: 8, pauseMs: 15 }, () => server.origin);
  for (let kill = 0; kill < killsOf('postgres'); kill++) {
    await someMomentOfWork(hall.ledger);
    const killed = database.postmasterPid();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => database.postmasterPid(), { timeout: 60_000 }).not.toBe(killed);
  }
  await someMomentOfWork(hall.ledger);
  await hall.end();
  const verdict = await judge(database.url, hall.ledger);
  tell('PostgreSQL killed', killsOf('postgres'), hall.ledger, verdict);
  expect(verdict).toEqual(spotless);
});
