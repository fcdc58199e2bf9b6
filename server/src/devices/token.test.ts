import { PROTOCOL_VERSION, type DeviceList, type ThisDevice } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aPairedMachine,
  aShowingMachine,
  cookieFrom,
  fetchPairing,
  reporting,
  stepOf,
  type PairedMachine,
} from '../testing/a-device.ts';
import {
  aSanh,
  codeOf,
  commune,
  exampleCentres,
  issuing,
  province,
  type RunningSanh,
} from '../testing/a-sanh.ts';
import { openingDay } from '../halls/testing/a-hall.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

const settings = { SANH_DEMO: '0', SANH_CENTRES: exampleCentres };
let sanh: RunningSanh;
let administrator: string;
let elsewhere: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), settings);
  const employ = await anEmployer(sanh);
  administrator = await employ('first', roleOver(commune, 'administrator'));
  elsewhere = await employ('second', roleOver(province, 'administrator'));
});
afterAll(() => sanh.close());

const tickets = `/api/centres/${commune}/tickets`;
const seesHall = (cookie: string): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/hall`, { cookie });
const aKiosk = (): Promise<PairedMachine> => aPairedMachine(sanh, { administrator });
const standing = async (cookie: string): Promise<string> =>
  ((await (await sanh.request('/api/device', { cookie })).json()) as ThisDevice).kind;
/** What it would be told by a server that trusts nothing it remembers. */
const standingNow = (cookie: string): Promise<string> => {
  sanh.devices.standings.forget();
  return standing(cookie);
};
const report = (cookie: string): Promise<Response> => {
  sanh.devices.standings.forget();
  return sanh.request('/api/device/report', reporting(cookie));
};
const age = ({ id }: PairedMachine, by: string): Promise<unknown> =>
  sanh.sql`update device set token_at = token_at - ${by}::interval where id = ${id}`;
const step = (machine: PairedMachine, name: string, body: object = {}): Promise<Response> =>
  sanh.request(...stepOf(machine, name, { cookie: administrator, body }));
const viewOf = async ({ id }: PairedMachine): Promise<DeviceList['devices'][number] | undefined> => {
  const answer = await sanh.request(`/api/centres/${commune}/devices`, { cookie: administrator });
  return ((await answer.json()) as DeviceList).devices.find((device) => device.id === id);
};

describe('a token', () => {
  test('of one day stays as it is', async () => {
    expect((await report((await aKiosk()).cookie)).headers.getSetCookie()).toEqual([]);
  });

  test('is renewed once a day, and the one before lives until the new one is surely kept', async () => {
    const kiosk = await aKiosk();
    await age(kiosk, '25 hours');
    const renewed = cookieFrom(await report(kiosk.cookie));
    expect(await standingNow(renewed)).toBe('paired');
    expect(await standingNow(kiosk.cookie)).toBe('paired');
    await age(kiosk, '11 minutes');
    await report(renewed);
    expect([await standingNow(kiosk.cookie), await standingNow(renewed)]).toEqual(['unpaired', 'paired']);
  });

  test('whose renewal got lost still lets in, and is offered the same renewal', async () => {
    const kiosk = await aKiosk();
    await age(kiosk, '25 hours');
    const lost = cookieFrom(await report(kiosk.cookie));
    expect(cookieFrom(await report(kiosk.cookie))).toBe(lost);
    const both = await Promise.all([report(kiosk.cookie), report(kiosk.cookie)]);
    expect(both.map(cookieFrom)).toEqual([lost, lost]);
    expect(await standingNow(lost)).toBe('paired');
  });

  test('that came back with an old disk is renewed at once', async () => {
    const kiosk = await aKiosk();
    await age(kiosk, '25 hours');
    const used = cookieFrom(await report(kiosk.cookie));
    await report(used);
    const again = cookieFrom(await report(kiosk.cookie));
    expect(again).not.toBe(used);
    expect(await standingNow(again)).toBe('paired');
  });

  test('survives the longest holiday switched off', async () => {
    const kiosk = await aKiosk();
    await age(kiosk, '30 days');
    expect(await standingNow(kiosk.cookie)).toBe('paired');
  });

  test.each(['x', 'a:b:c', `${commune}:00000000-0000-4000-8000-000000000000:${'A'.repeat(43)}`])(
    'that is none lets nobody in: %s',
    async (value) => {
      const asking = { ...issuing(), cookie: `sanh.device=${value}` };
      expect(await codeOf(await sanh.request(tickets, asking))).toBe('UNAUTHENTICATED');
    },
  );

  test('of another device of the centre does not fit', async () => {
    const [one, other] = [await aKiosk(), await aKiosk()];
    const mixed = one.cookie.replace(one.id, other.id);
    expect(await standingNow(mixed)).toBe('unpaired');
  });
});

describe('an administrator', () => {
  test('revokes: the machine is locked at once and says so', async () => {
    const kiosk = await aKiosk();
    expect((await seesHall(kiosk.cookie)).status).toBe(200);
    await step(kiosk, 'revoke');
    expect(await codeOf(await seesHall(kiosk.cookie))).toBe('DEVICE_REVOKED');
    const taking = { ...issuing(), cookie: kiosk.cookie };
    expect(await codeOf(await sanh.request(tickets, taking))).toBe('DEVICE_REVOKED');
    expect([await standing(kiosk.cookie), (await viewOf(kiosk))?.isRevoked]).toEqual(['locked', true]);
  });

  test('revokes also a token that was handed out and never used', async () => {
    const kiosk = await aKiosk();
    await age(kiosk, '25 hours');
    const renewed = cookieFrom(await report(kiosk.cookie));
    await step(kiosk, 'revoke');
    expect(await standingNow(renewed)).toBe('locked');
  });

  test('replaces: place, name and kind stay, the old machine is locked, the new one is another incarnation', async () => {
    const kiosk = await aKiosk();
    await step(kiosk, 'rename', { name: 'Kiosk cửa sau', zoneId: 'giua', layoutId: 'sanh-1' });
    const before = await incarnationOf(kiosk.cookie);
    const next = await aShowingMachine(sanh, 'kiosk');
    expect((await step(kiosk, 'replace', { code: next.code })).status).toBe(200);
    const cookie = cookieFrom(await fetchPairing(next, sanh));
    expect([await standing(kiosk.cookie), await standing(cookie)]).toEqual(['locked', 'paired']);
    expect(await viewOf(kiosk)).toMatchObject({
      ...{ name: 'Kiosk cửa sau', zoneId: 'giua', layoutId: 'sanh-1', kind: 'kiosk' },
    });
    expect(await incarnationOf(cookie)).not.toBe(before);
  });

  test('brings a revoked place back with a machine', async () => {
    const kiosk = await aKiosk();
    await step(kiosk, 'revoke');
    const next = await aShowingMachine(sanh, 'kiosk');
    await step(kiosk, 'replace', { code: next.code });
    expect(await standing(cookieFrom(await fetchPairing(next, sanh)))).toBe('paired');
    expect(await standing(kiosk.cookie)).toBe('locked');
  });

  test('does not put a display in the place of a kiosk, and the code stays good', async () => {
    const kiosk = await aKiosk();
    const { code } = await aShowingMachine(sanh, 'display');
    expect(await codeOf(await step(kiosk, 'replace', { code }))).toBe('DEVICE_OF_OTHER_KIND');
    expect(await standingNow(kiosk.cookie)).toBe('paired');
    const asking = { method: 'POST', cookie: administrator, commandId: crypto.randomUUID() };
    const paired = await sanh.request(`/api/centres/${commune}/devices`, {
      ...asking,
      body: { code, name: 'Màn hình' },
    });
    expect(paired.status).toBe(200);
  });

  test('of another centre does not even find it', async () => {
    const kiosk = await aKiosk();
    const own = stepOf(kiosk, 'revoke', { cookie: elsewhere, centreId: province });
    expect(await codeOf(await sanh.request(...own))).toBe('UNKNOWN_DEVICE');
    expect((await sanh.request(...stepOf(kiosk, 'revoke', { cookie: elsewhere }))).status).toBe(403);
    expect(await standingNow(kiosk.cookie)).toBe('paired');
  });

  test('does the same command once', async () => {
    const kiosk = await aKiosk();
    const asking = stepOf(kiosk, 'revoke', { cookie: administrator });
    expect([(await sanh.request(...asking)).status, (await sanh.request(...asking)).status]).toEqual([
      200, 200,
    ]);
    const acts = await sanh.sql`select act from device_act where device_id = ${kiosk.id} order by at`;
    expect(acts.map(({ act }) => String(act))).toEqual(['pair', 'revoke']);
  });
});

const incarnationOf = async (cookie: string): Promise<string | undefined> => {
  sanh.devices.standings.forget();
  const answer = await sanh.request('/api/device', { cookie });
  return ((await answer.json()) as ThisDevice).device?.incarnation;
};

describe('what a device reports', () => {
  test('is seen by the administrator at once, its clock compared with ours', async () => {
    const kiosk = await aKiosk();
    const clock = Date.now() - 3_600_000;
    const painted = { epoch: 'e', version: 7 };
    const said = { clock, printer: 'paper-low', version: '1.2.3', painted };
    await sanh.request('/api/device/report', reporting(kiosk.cookie, said));
    const view = await viewOf(kiosk);
    expect(view?.health).toMatchObject({ version: '1.2.3', printer: 'paper-low', painted });
    expect(view?.health?.clockOffsetMs).toBeGreaterThan(-3_601_000);
    expect(view?.health?.clockOffsetMs).toBeLessThan(-3_599_000);
  });

  test('shows since when a screen is behind the hall, and that it runs an old program', async () => {
    const display = await aPairedMachine(sanh, { administrator, kind: 'display' });
    await sanh.halls.execute(commune, openingDay(undefined, '2999-01-01'));
    await sanh.sql`update hall_event set at = at - interval '1 hour' where centre_id = ${commune}`;
    const later = await aSanh(inject('testServerUrl'), settings, sanh);
    const { epoch, hall } = await later.halls.now(commune);
    const shows = async (version: number, protocol: number) => {
      const said = { protocol, painted: { epoch, version } };
      await later.request('/api/device/report', reporting(display.cookie, said));
      const answer = await later.request(`/api/centres/${commune}/devices`, { cookie: administrator });
      return ((await answer.json()) as DeviceList).devices.find(({ id }) => id === display.id);
    };
    const [first] = await sanh.sql<{ at: Date }[]>`
      select at from hall_event where centre_id = ${commune} and version = 1`;
    expect(await shows(0, 1)).toMatchObject({ behindSince: first?.at.getTime(), hasOldProgram: true });
    expect(await shows(hall.version, PROTOCOL_VERSION)).toMatchObject({ behindSince: null });
    await later.close();
  });

  test('is kept in the database, the newest only', async () => {
    const kiosk = await aKiosk();
    await sanh.request('/api/device/report', reporting(kiosk.cookie, { version: 'new' }));
    await sanh.devices.reports.store();
    const rows =
      await sanh.sql`select report->>'version' as version from device_health where device_id = ${kiosk.id}`;
    expect(rows).toEqual([{ version: 'new' }]);
  });

  test('by the machine before is no news of the one that replaced it', async () => {
    const kiosk = await aKiosk();
    await sanh.request('/api/device/report', reporting(kiosk.cookie));
    await sanh.sql`update device set paired_at = paired_at + interval '1 minute' where id = ${kiosk.id}`;
    expect((await viewOf(kiosk))?.health).toBeNull();
  });

  test('in another shape is refused', async () => {
    const kiosk = await aKiosk();
    const wrong = reporting(kiosk.cookie, { printer: 'on fire' });
    expect(await codeOf(await sanh.request('/api/device/report', wrong))).toBe('VALIDATION_FAILED');
  });
});
