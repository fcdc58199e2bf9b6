import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHall } from '../load/busy-hall.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { killsOf, someMomentOfWork } from './kills.ts';
import { tell } from './tell.ts';
import { judge, spotless } from './verdict.ts';

let sanh: RunningSanh;

beforeAll(async () => {
  sanh = await startSanh(2);
});

afterAll(() => sanh.stop());

test('two servers on one database agree while either is killed and whoever asked it turns to the other', async () => {
  const { database, servers } = sanh;
  const up = new Set(servers);
  const originFor = (person: number): string => {
    const [preferred, other] = [servers[person % 2], servers[(person + 1) % 2]];
    const server = preferred !== undefined && up.has(preferred) ? preferred : other;
    return server?.origin ?? '';
  };
  const hall = await fillHall({ kiosks: 4, counters: 8, pauseMs: 15 }, originFor);
  for (let kill = 0; kill < killsOf('twoServers'); kill++) {
    await someMomentOfWork(hall.ledger);
    const server = servers[kill % 2] ?? servers[0];
    const killed = server.kill();
    up.delete(server);
    await killed;
    await server.start();
    up.add(server);
  }
  await hall.end();
  const verdict = await judge(database.url, hall.ledger);
  tell('one of two servers killed', killsOf('twoServers'), hall.ledger, verdict);
  expect(verdict).toEqual(spotless);
});
