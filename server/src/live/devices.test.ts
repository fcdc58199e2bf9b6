import { PROTOCOL_VERSION, type DeviceWish, type ThisDevice } from '@sanh/contract';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aPairedMachine,
  aShowingMachine,
  cookieFrom,
  fetchPairing,
  stepOf,
  type PairedMachine,
} from '../testing/a-device.ts';
import { aSanh, codeOf, commune, exampleCentres, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

let sanh: RunningSanh;
let beside: RunningSanh;
let administrator: string;
let elsewhere: string;
const addresses = { here: '', beside: '' };
const sockets: Socket[] = [];

beforeAll(async () => {
  const settings = { SANH_DEMO: '0', SANH_CENTRES: exampleCentres };
  sanh = await aSanh(inject('testServerUrl'), settings);
  beside = await aSanh(inject('testServerUrl'), settings, sanh);
  Object.assign(addresses, { here: await sanh.listen(), beside: await beside.listen() });
  const employ = await anEmployer(sanh);
  administrator = await employ('first', roleOver(commune, 'administrator'));
  elsewhere = await employ('second', roleOver(province, 'administrator'));
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

type Where = keyof typeof addresses;
const places: readonly Where[] = ['here', 'beside'];

function connect(cookie: string, auth: object = {}, where: Where = 'here'): Socket {
  const socket = io(addresses[where], {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { protocol: PROTOCOL_VERSION, centreId: commune, role: 'kiosk', ...auth },
    extraHeaders: { cookie },
  });
  sockets.push(socket);
  return socket;
}

const heard = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((resolve) => socket.once(event, (message: T) => resolve(message)));
const refusal = async (cookie: string, auth: object): Promise<unknown> =>
  (await heard<Error & { data?: { code: string } }>(connect(cookie, auth), 'connect_error')).data?.code;

async function connected(machine: PairedMachine, where: Where, role = 'kiosk'): Promise<Socket> {
  const socket = connect(machine.cookie, { role }, where);
  await heard(socket, 'hall:state');
  return socket;
}
const step = (machine: PairedMachine, name: string, body: object = {}): Promise<Response> =>
  sanh.request(...stepOf(machine, name, { cookie: administrator, body }));

describe('a device is let in', () => {
  test('as what it is, in its own centre', async () => {
    await connected(await aPairedMachine(sanh, { administrator }), 'here');
    await connected(await aPairedMachine(sanh, { administrator, kind: 'display' }), 'beside', 'display');
  });

  test('and not as anything else', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const display = await aPairedMachine(sanh, { administrator, kind: 'display' });
    expect(await refusal(kiosk.cookie, { role: 'display' })).toBe('FORBIDDEN');
    expect(await refusal(display.cookie, { role: 'kiosk' })).toBe('FORBIDDEN');
    expect(await refusal(kiosk.cookie, { role: 'counter' })).toBe('UNAUTHENTICATED');
  });

  test('and not in another centre', async () => {
    const administration = { administrator: elsewhere, centreId: province };
    const other = await aPairedMachine(sanh, { ...administration, kind: 'display' });
    expect(await refusal(other.cookie, { role: 'display' })).toBe('FORBIDDEN');
  });

  test('and not without a pairing', async () => {
    expect(await refusal('', {})).toBe('UNAUTHENTICATED');
  });
});

describe.each(places)('a device connected %s', (where) => {
  test('hears nothing more within five seconds of being revoked, and cannot come back', async () => {
    const display = await aPairedMachine(sanh, { administrator, kind: 'display' });
    const socket = await connected(display, where, 'display');
    const wish = heard<DeviceWish>(socket, 'device:wish');
    const gone = heard(socket, 'disconnect');
    const from = performance.now();
    await step(display, 'revoke');
    expect(await wish).toEqual({ kind: 'locked' });
    await gone;
    expect(performance.now() - from).toBeLessThan(5000);
    expect(await refusal(display.cookie, { role: 'display' })).toBe('DEVICE_REVOKED');
  });

  test('is refused by HTTP within five seconds of being revoked', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const server = where === 'here' ? sanh : beside;
    const ask = async (): Promise<number> =>
      (await server.request(`/api/centres/${commune}/hall`, { cookie: kiosk.cookie })).status;
    expect(await ask()).toBe(200);
    await step(kiosk, 'revoke');
    await expect.poll(ask, { timeout: 5000, interval: 100 }).toBe(403);
  });

  test('is cut off when another machine takes its place', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const gone = heard(await connected(kiosk, where), 'disconnect');
    const next = await sanh.request('/api/pairings', { method: 'POST', body: { kind: 'kiosk' } });
    const { code } = (await next.json()) as { code: string };
    await step(kiosk, 'replace', { code });
    await gone;
  });

  test.each(['identify', 'reload'])('is asked to %s, once', async (name) => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const socket = await connected(kiosk, where);
    const wishes: DeviceWish[] = [];
    socket.on('device:wish', (wish: DeviceWish) => wishes.push(wish));
    await step(kiosk, name);
    await expect.poll(() => wishes, { timeout: 5000 }).toEqual([{ kind: name }]);
    socket.close();
    const again = await connected(kiosk, where);
    again.on('device:wish', (wish: DeviceWish) => wishes.push(wish));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(wishes).toHaveLength(1);
  });

  test('hears that it has another name', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const wish = heard<DeviceWish>(await connected(kiosk, where), 'device:wish');
    await step(kiosk, 'rename', { name: 'Kiosk 9', zoneId: null });
    expect(await wish).toEqual({ kind: 'changed' });
  });
});

describe('the printer of a kiosk', () => {
  const usb = { kind: 'usb', paperMm: 58 };
  const printerOf = async (machine: PairedMachine): Promise<unknown> => {
    const answer = await sanh.request('/api/device', { cookie: machine.cookie });
    return ((await answer.json()) as ThisDevice).device?.printer;
  };

  test.each(places)(
    'is told live to a kiosk connected %s, and only when it is another one',
    async (where) => {
      const kiosk = await aPairedMachine(sanh, { administrator });
      const socket = await connected(kiosk, where);
      const wishes: DeviceWish[] = [];
      socket.on('device:wish', (wish: DeviceWish) => wishes.push(wish));
      expect(await printerOf(kiosk)).toBeNull();
      await step(kiosk, 'choose-printer', { printer: usb });
      await expect.poll(() => wishes, { timeout: 5000 }).toEqual([{ kind: 'changed' }]);
      expect(await printerOf(kiosk)).toEqual(usb);
      await step(kiosk, 'choose-printer', { printer: usb });
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(wishes).toHaveLength(1);
    },
  );

  test('stays with the place when another machine takes it', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    await step(kiosk, 'choose-printer', { printer: usb });
    const next = await aShowingMachine(sanh);
    await step(kiosk, 'replace', { code: next.code });
    const cookie = cookieFrom(await fetchPairing(next, sanh));
    expect(await printerOf({ ...kiosk, cookie })).toEqual(usb);
  });

  test('is one that the centre has, and a display has none', async () => {
    const kiosk = await aPairedMachine(sanh, { administrator });
    const display = await aPairedMachine(sanh, { administrator, kind: 'display' });
    const listed = { printer: { kind: 'listed', id: 'nowhere' } };
    expect(await codeOf(await step(kiosk, 'choose-printer', listed))).toBe('UNKNOWN_PRINTER');
    expect(await codeOf(await step(display, 'choose-printer', { printer: usb }))).toBe(
      'DEVICE_OF_OTHER_KIND',
    );
    expect([await printerOf(kiosk), await printerOf(display)]).toEqual([null, null]);
  });
});

test('what is done with one device is no news for another', async () => {
  const [one, other] = [
    await aPairedMachine(sanh, { administrator }),
    await aPairedMachine(sanh, { administrator }),
  ];
  const socket = await connected(other, 'here');
  const wishes: DeviceWish[] = [];
  socket.on('device:wish', (wish: DeviceWish) => wishes.push(wish));
  const told = heard(await connected(one, 'here'), 'device:wish');
  await step(one, 'identify');
  await told;
  expect(wishes).toEqual([]);
});
