import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION, type Trouble } from '@sanh/contract';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { aPairedMachine, reporting, stepOf, type PairedMachine } from '../testing/a-device.ts';
import { aSanh, codeOf, commune, exampleCentres, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

let sanh: RunningSanh;
let address: string;
let administrator: string;
let clerk: string;
let elsewhere: string;
let kiosk: PairedMachine;
const sockets: Socket[] = [];

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_CENTRES: exampleCentres });
  address = await sanh.listen();
  const employ = await anEmployer(sanh);
  administrator = await employ('first', roleOver(commune, 'administrator'));
  clerk = await employ('second', roleOver(commune, 'clerk'));
  elsewhere = await employ('third', roleOver(province, 'manager'));
  kiosk = await aPairedMachine(sanh, { administrator });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await sanh.sql`delete from number_trouble`;
});
afterAll(() => sanh.close());

const path = `/api/centres/${commune}`;
const troubles = async (cookie = clerk, of = path): Promise<readonly Trouble[]> =>
  (await sanh.request(`${of}/troubles`, { cookie })).json() as Promise<readonly Trouble[]>;
const numbers = async () => (await troubles()).filter(({ kind }) => kind.startsWith('number-'));

const handIn = (body: object = {}, commandId: string = randomUUID(), label = 'A-700') =>
  sanh.request(`${path}/offline-tickets`, {
    ...{ method: 'POST', cookie: kiosk.cookie, commandId },
    body: {
      ...{ serviceId: 'ho-tich', number: 700, label, incarnation: randomUUID() },
      ...{ arrivedAt: Date.now(), grantedAt: Date.now() - 60_000, ...body },
    },
  });
const settle = (id: string, cookie = clerk, of = path) =>
  sanh.request(`${of}/troubles/${id}/settle`, { method: 'POST', cookie, body: {} });

function aCounter(cookie = clerk, centreId = commune): { heard: readonly Trouble[][]; socket: Socket } {
  const socket = io(address, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { protocol: PROTOCOL_VERSION, centreId, role: 'counter' },
    extraHeaders: { cookie },
  });
  sockets.push(socket);
  const heard: Trouble[][] = [];
  socket.on('centre:troubles', (list: Trouble[]) => heard.push(list));
  return { heard, socket };
}

describe('a number that the hall refuses', () => {
  const gone = { serviceId: 'no-longer-here' };

  test('is told to staff as it is printed, by whom and why, once however often it is handed in', async () => {
    const id = randomUUID();
    expect(await codeOf(await handIn(gone, id))).toBe('UNKNOWN_SERVICE');
    await handIn(gone, id);
    expect(await numbers()).toMatchObject([
      { id, kind: 'number-refused', label: 'A-700', reason: 'UNKNOWN_SERVICE', device: 'Máy ở cửa chính' },
    ]);
  });

  test('is told by its bare number when an older kiosk says no more', async () => {
    await handIn({ ...gone, label: undefined });
    expect(await numbers()).toMatchObject([{ label: '700' }]);
  });

  test('is settled once, by the one who was first, and stays so when it is handed in again', async () => {
    const id = randomUUID();
    await handIn(gone, id);
    const answers = await Promise.all([settle(id), settle(id, administrator)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await handIn(gone, id);
    expect(await numbers()).toEqual([]);
    const rows = await sanh.sql`
      select t.kind, u.username from number_trouble t join staff_user u on t.settled_by = 'staff:' || u.id`;
    expect(rows).toHaveLength(1);
  });

  test('goes away by itself when the hall takes it after all', async () => {
    const id = randomUUID();
    const [incarnation, arrivedAt, grantedAt] = [randomUUID(), Date.now(), Date.now() - 1000];
    const range = { seriesId: 'a', incarnation, count: 1 };
    const lent = await sanh.request(`${path}/offline-ranges`, {
      ...{ method: 'POST', cookie: kiosk.cookie, commandId: randomUUID(), body: range },
    });
    const { events } = (await lent.json()) as { events: { event: { range: { from: number } } }[] };
    const ticket = { number: events[0]!.event.range.from, incarnation, arrivedAt, grantedAt };
    await handIn({ ...gone, ...ticket }, id);
    expect(await numbers()).toHaveLength(1);
    expect((await handIn(ticket, id)).status).toBe(200);
    expect(await numbers()).toEqual([]);
  });

  test('that the moment refuses, not the hall, is no trouble', async () => {
    const tomorrow = Date.now() + 26 * 3_600_000;
    await handIn({ arrivedAt: tomorrow, grantedAt: tomorrow });
    expect((await numbers()).filter(({ kind }) => kind === 'number-refused')).toEqual([]);
  });
});

describe('a number that should not exist', () => {
  test('is in the line and told to staff, doubled or never lent', async () => {
    const number = 790;
    await handIn({ number }, randomUUID(), 'A-790');
    await handIn({ number }, randomUUID(), 'A-790');
    expect((await numbers()).map(({ kind }) => kind)).toEqual(['number-not-lent', 'number-doubled']);
  });

  test('is told by whichever process looks, also after a restart', async () => {
    await handIn({ number: 791 });
    const after = await aSanh(inject('testServerUrl'), { SANH_CENTRES: exampleCentres }, sanh);
    const list = await after.request(`${path}/troubles`, { cookie: clerk });
    expect(await list.json()).toMatchObject([{ kind: 'number-not-lent', label: 'A-791' }]);
    await after.close();
  });
});

test('what is wrong in one centre is no news for the staff of another', async () => {
  const id = randomUUID();
  await handIn({ serviceId: 'gone' }, id);
  const other = `/api/centres/${province}`;
  expect(await troubles(elsewhere, other)).toEqual([]);
  expect((await settle(id, elsewhere)).status).toBe(403);
  expect((await settle(id, elsewhere, other)).status).toBe(404);
  expect(await numbers()).toHaveLength(1);
});

describe('a counter', () => {
  test('hears of a trouble within seconds, and of its end', async () => {
    const { heard } = aCounter();
    await expect.poll(() => heard.at(-1), { timeout: 5000 }).toEqual([]);
    const id = randomUUID();
    await handIn({ serviceId: 'gone' }, id);
    await expect.poll(() => heard.at(-1), { timeout: 5000 }).toMatchObject([{ id }]);
    await settle(id);
    await expect.poll(() => heard.at(-1), { timeout: 5000 }).toEqual([]);
  });

  test('hears when it comes what was wrong before, and nothing twice', async () => {
    await handIn({ serviceId: 'gone' });
    const [first] = [aCounter()];
    await expect.poll(() => first.heard.at(-1)?.length, { timeout: 5000 }).toBe(1);
    const second = aCounter();
    await expect.poll(() => second.heard.at(-1)?.length, { timeout: 5000 }).toBe(1);
    const before = first.heard.length;
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(first.heard).toHaveLength(before);
  });

  test('alone hears it: a kiosk of the centre does not', async () => {
    const socket = io(address, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      auth: { protocol: PROTOCOL_VERSION, centreId: commune, role: 'kiosk' },
      extraHeaders: { cookie: kiosk.cookie },
    });
    sockets.push(socket);
    const heard: unknown[] = [];
    socket.onAny((name: string) => heard.push(name));
    const { heard: told } = aCounter();
    await handIn({ serviceId: 'gone' });
    await expect.poll(() => told.at(-1)?.length, { timeout: 5000 }).toBe(1);
    expect(heard).toContain('hall:state');
    expect(heard).not.toContain('centre:troubles');
  });
});

test('a kiosk whose disk refuses and whose clock is wrong is told by name, until it is well again', async () => {
  const report = (more: object) => sanh.request('/api/device/report', reporting(kiosk.cookie, more));
  await report({ disk: 'refused', clock: Date.now() - 3_600_000 });
  expect((await troubles()).map(({ kind }) => kind).sort()).toEqual(['device-clock', 'device-disk']);
  await report({ disk: 'ready' });
  expect(await troubles()).toEqual([]);
});

test('a revoked device troubles nobody', async () => {
  const machine = await aPairedMachine(sanh, { administrator });
  await sanh.request('/api/device/report', reporting(machine.cookie, { disk: 'refused' }));
  expect(await troubles()).toHaveLength(1);
  await sanh.request(...stepOf(machine, 'revoke', { cookie: administrator }));
  expect(await troubles()).toEqual([]);
});
