import { randomUUID } from 'node:crypto';
import type { DeviceList, ThisDevice } from '@sanh/contract';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { aShowingMachine, cookieFrom, entering, fetchPairing } from '../testing/a-device.ts';
import { aSanh, codeOf, commune, exampleCentres, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

let sanh: RunningSanh;
let administrator: string;
let another: string;
let elsewhere: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_DEMO: '0', SANH_CENTRES: exampleCentres });
  const employ = await anEmployer(sanh);
  administrator = await employ('first', roleOver(commune, 'administrator'));
  another = await employ('second', roleOver(commune, 'administrator'));
  elsewhere = await employ('third', roleOver(province, 'administrator'));
});
afterEach(() => sanh.sql`delete from staff_rate_limit`);
afterAll(() => sanh.close());

const devices = `/api/centres/${commune}/devices`;
const stateOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { kind: string }).kind;
const thisDevice = async (cookie: string): Promise<ThisDevice> =>
  (await sanh.request('/api/device', { cookie })).json() as Promise<ThisDevice>;
const listed = async (): Promise<DeviceList> =>
  (await sanh.request(devices, { cookie: administrator })).json() as Promise<DeviceList>;
const tryWrong = (cookie: string): Promise<Response> => sanh.request(devices, entering('000000', cookie));

describe('a code', () => {
  test('entered by an administrator lets the machine that shows it in, and no other', async () => {
    const [machine, other] = [await aShowingMachine(sanh), await aShowingMachine(sanh)];
    const entered = await sanh.request(devices, entering(machine.code, administrator, { zoneId: 'giua' }));
    expect(entered.status).toBe(200);
    const fetched = await fetchPairing(machine, sanh);
    const { kind, device } = await thisDevice(cookieFrom(fetched));
    expect([kind, device]).toMatchObject([
      'paired',
      { centreId: commune, kind: 'kiosk', name: 'Máy ở cửa chính', zoneId: 'giua' },
    ]);
    expect(await stateOf(await fetchPairing(other, sanh))).toBe('waiting');
  });

  test('works once', async () => {
    const { code } = await aShowingMachine(sanh);
    await sanh.request(devices, entering(code, administrator));
    expect(await codeOf(await sanh.request(devices, entering(code, administrator)))).toBe(
      'PAIRING_CODE_WRONG',
    );
  });

  test('goes to one of two administrators who enter it at once', async () => {
    const { code } = await aShowingMachine(sanh);
    const before = (await listed()).devices.length;
    const answers = await Promise.all(
      [administrator, another].map((cookie) => sanh.request(devices, entering(code, cookie))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await listed()).devices).toHaveLength(before + 1);
  });

  test('is good for ten minutes', async () => {
    const machine = await aShowingMachine(sanh);
    await sanh.sql`update device_pairing set expires_at = expires_at - interval '10 minutes 1 second'`;
    expect(await codeOf(await sanh.request(devices, entering(machine.code, administrator)))).toBe(
      'PAIRING_CODE_WRONG',
    );
    expect(await stateOf(await fetchPairing(machine, sanh))).toBe('over');
  });

  test('dies when its machine asks for a new one', async () => {
    const machine = await aShowingMachine(sanh);
    const cookie = machine.pairingCookie;
    await sanh.request('/api/pairings', { method: 'POST', body: { kind: 'kiosk' }, cookie });
    expect(await codeOf(await sanh.request(devices, entering(machine.code, administrator)))).toBe(
      'PAIRING_CODE_WRONG',
    );
  });

  test('stands nowhere in the database, nor does the token it leads to', async () => {
    const machine = await aShowingMachine(sanh);
    await sanh.request(devices, entering(machine.code, administrator));
    const cookie = cookieFrom(await fetchPairing(machine, sanh));
    const rows = await sanh.sql`
      select row_to_json(d)::text as text from device d
      union all select row_to_json(p)::text from device_pairing p
      union all select row_to_json(a)::text from device_act a`;
    const all = rows.map((row) => String(row['text'])).join();
    expect(all).not.toContain(`"${machine.code}"`);
    expect(all).not.toContain(cookie.split(':').at(-1));
    expect(sanh.logged.join()).not.toContain(cookie.split(':').at(-1));
  });

  test('of a machine in another centre is not kept from its administrator', async () => {
    const { code } = await aShowingMachine(sanh);
    const refused = await sanh.request(devices, entering(code, elsewhere));
    expect(refused.status).toBe(403);
    const own = await sanh.request(`/api/centres/${province}/devices`, entering(code, elsewhere));
    expect(own.status).toBe(200);
  });
});

describe('guessing', () => {
  test('ends after five wrong codes of one administrator, even with the right one', async () => {
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await codeOf(await tryWrong(administrator))).toBe('PAIRING_CODE_WRONG');
    const { code } = await aShowingMachine(sanh);
    expect(await codeOf(await sanh.request(devices, entering(code, administrator)))).toBe('RATE_LIMITED');
    expect((await sanh.request(devices, entering(code, another))).status).toBe(200);
  });

  test('at the same time lets no more through', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryWrong(administrator)));
    const codes = await Promise.all(answers.map(codeOf));
    expect(codes.filter((code) => code === 'PAIRING_CODE_WRONG')).toHaveLength(5);
  });

  test('by many accounts is limited together', async () => {
    await sanh.sql`
      insert into staff_rate_limit (id, key, count, last_request) values ('all', 'pairing', 50, ${Date.now()})`;
    const { code } = await aShowingMachine(sanh);
    expect(await codeOf(await sanh.request(devices, entering(code, another)))).toBe('RATE_LIMITED');
  });

  test('a machine’s proof gets nothing', async () => {
    await aShowingMachine(sanh);
    const pairingCookie = `sanh.pairing=${randomUUID()}:${'A'.repeat(32)}`;
    expect(await stateOf(await fetchPairing({ code: '', pairingCookie }, sanh))).toBe('over');
  });
});

describe('a lost answer', () => {
  test('to the machine is given again, the same', async () => {
    const machine = await aShowingMachine(sanh);
    await sanh.request(devices, entering(machine.code, administrator));
    const [first, again] = [await fetchPairing(machine, sanh), await fetchPairing(machine, sanh)];
    expect(cookieFrom(again)).toBe(cookieFrom(first));
  });

  test('to the administrator makes no second device', async () => {
    const { code } = await aShowingMachine(sanh);
    const asking = entering(code, administrator);
    const [first, again] = [await sanh.request(devices, asking), await sanh.request(devices, asking)];
    expect(await again.json()).toEqual(await first.json());
    const other = { ...asking, body: { code, name: 'Máy khác' } };
    expect(await codeOf(await sanh.request(devices, other))).toBe('COMMAND_ID_REUSED');
  });
});

test.each([
  { code: '12345' },
  { code: '12345a' },
  { name: '' },
  { name: 'x'.repeat(61) },
  { zoneId: 'nowhere' },
  { layoutId: 'nowhere' },
  { counterId: 'nowhere' },
])('what cannot be is refused and uses nothing up: %j', async (wrong) => {
  const { code } = await aShowingMachine(sanh);
  const refused = await sanh.request(devices, entering(code, administrator, wrong));
  expect(await codeOf(refused)).toBe('VALIDATION_FAILED');
  expect((await sanh.request(devices, entering(code, administrator))).status).toBe(200);
});

test('who paired what is written down', async () => {
  const { code } = await aShowingMachine(sanh);
  const entered = await sanh.request(devices, entering(code, another));
  const { deviceId } = (await entered.json()) as { deviceId: string };
  const acts = await sanh.sql`
    select a.act, u.username from device_act a join staff_user u on a.actor = 'staff:' || u.id
    where a.device_id = ${deviceId}`;
  expect(acts).toEqual([{ act: 'pair', username: 'second' }]);
});

test('the cookie of a device is out of reach of scripts and of other sites', async () => {
  const machine = await aShowingMachine(sanh);
  await sanh.request(devices, entering(machine.code, administrator));
  const [cookie] = (await fetchPairing(machine, sanh)).headers.getSetCookie();
  expect(cookie).toMatch(/^sanh\.device=.*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
});

test('nobody pairs by one press without a demonstration', async () => {
  const body = { kind: 'kiosk', centreId: commune };
  const answer = await sanh.request('/api/device/demonstration', { method: 'POST', body });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
});
