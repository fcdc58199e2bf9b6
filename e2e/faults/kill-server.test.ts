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

test('a server killed at any moment under load loses nothing that it has acknowledged and does nothing twice', async () => {
  const [server] = sanh.servers;
  const hall = await fillHall({ kiosks: 4, counters: 8, pauseMs: 15 }, () => server.origin);
  for (let kill = 0; kill < killsOf('server'); kill++) {
    await someMomentOfWork(hall.ledger);
    await server.kill();
    await server.start();
  }
  await hall.end();
  const verdict = await judge(sanh.database.url, hall.ledger);
  tell('server killed', killsOf('server'), hall.ledger, verdict);
  expect(verdict).toEqual(spotless);
});
