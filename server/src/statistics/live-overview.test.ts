import { randomUUID } from 'node:crypto';
import type { LiveOverview } from '@sanh/contract';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ratingAt } from '../ratings/testing/a-visit.ts';
import { aPairedMachine, reporting } from '../testing/a-device.ts';
import { aSanh, commune, province, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let manager: string;
let kiosk: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  manager = await sanh.signIn('quanly');
  kiosk = (await aPairedMachine(sanh, { administrator: await sanh.signIn('quantri'), kind: 'kiosk' })).cookie;
});
afterAll(() => sanh.close());

async function liveAt(centreId: string): Promise<LiveOverview['centres'][number] | undefined> {
  const answer = await sanh.request('/api/statistics/agency/56/live', { cookie: manager });
  const { centres } = (await answer.json()) as LiveOverview;
  return centres.find(({ id }) => id === centreId);
}

const rated = async (level: string): Promise<string> => {
  const commandId = randomUUID();
  expect((await ratingAt(sanh, null, { level }, { commandId, cookie: kiosk })).status).toBe(200);
  return commandId;
};

test('ratings of the lowest level are counted for the day, and those that no manager has read', async () => {
  const [first] = [await rated('very-dissatisfied'), await rated('very-dissatisfied')];
  await rated('dissatisfied');
  expect((await liveAt(commune))?.lowest).toEqual({ count: 2, unread: 2 });
  await sanh.request(`/api/centres/${commune}/ratings/${first}/handle`, {
    ...{ method: 'POST', cookie: manager, commandId: randomUUID(), body: { state: 'read', handled: 0 } },
  });
  expect(await liveAt(commune)).toMatchObject({
    ...{ lowest: { count: 2, unread: 1 }, unbound: { total: 3 }, bound: { total: 0 } },
  });
  expect((await liveAt(province))?.lowest).toEqual({ count: 0, unread: 0 });
});

test('a printer without paper is counted until it has some', async () => {
  const report = (printer: string) => sanh.request('/api/device/report', reporting(kiosk, { printer }));
  await report('paper-out');
  expect(await liveAt(commune)).toMatchObject({ printers: 1, devices: { all: 1, silent: 0, behind: 0 } });
  await report('ready');
  expect(await liveAt(commune)).toMatchObject({ printers: 0, troubles: 0 });
});

test('a kiosk of which nothing is heard for long is silent', async () => {
  const other = await aPairedMachine(sanh, { administrator: await sanh.signIn('quantri') });
  await sanh.request('/api/device/report', reporting(kiosk));
  expect((await liveAt(commune))?.devices).toEqual({ all: 2, silent: 0, behind: 0 });
  await sanh.sql`update device set paired_at = paired_at - interval '1 hour' where id = ${other.id}`;
  expect((await liveAt(commune))?.devices).toEqual({ all: 2, silent: 1, behind: 0 });
});
