import { setTimeout as delay } from 'node:timers/promises';
import { PROTOCOL_VERSION, type Acknowledged, type VoiceGrant } from '@sanh/contract';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, commune, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let beside: RunningSanh;
const addresses: string[] = [];
const sockets: Socket[] = [];
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  beside = await aSanh(inject('testServerUrl'), {}, sanh);
  addresses.push(await sanh.listen(), await beside.listen());
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await sanh.sql`delete from zone_voice`;
  await delay(2200);
});
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

async function aScreen(server = 0, role = 'display'): Promise<Socket> {
  const socket = io(addresses[server] ?? '', {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { protocol: PROTOCOL_VERSION, centreId: commune, role },
  });
  sockets.push(socket);
  await new Promise((resolve) => socket.once('hall:state', resolve));
  return socket;
}

const zoneIds = ['trai', 'giua', 'phai'] as const;

async function zonesOf(
  screen: Socket,
  zoneId: string | null = null,
  said = {},
): Promise<VoiceGrant['zones']> {
  const answer = (await screen.emitWithAck('voice:claim', { zoneId, said })) as Acknowledged<VoiceGrant>;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.data.zones;
}

test('one display speaks for the whole hall, and another one for none of it', async () => {
  const [first, second] = [await aScreen(), await aScreen()];
  expect(Object.keys(await zonesOf(first)).length).toBeGreaterThan(0);
  expect(await zonesOf(second)).toEqual({});
  expect(Object.keys(await zonesOf(first)).length).toBeGreaterThan(0);
});

test('two servers let no two displays speak in one zone, whichever of them is asked at once', async () => {
  const screens = await Promise.all([aScreen(0), aScreen(1), aScreen(0), aScreen(1)]);
  const zone = zoneIds[0];
  const granted = await Promise.all(screens.map((screen) => zonesOf(screen, zone)));
  expect(granted.filter((zones) => zone in zones)).toHaveLength(1);
});

test('a renewal that had to wait for the row holds as long as one that came at once', async () => {
  const zoneId = zoneIds[0];
  const leftMs = async (): Promise<number> => {
    const [row] = await sanh.sql<{ ms: number }[]>`
      select (extract(epoch from until - clock_timestamp()) * 1000)::float as ms from zone_voice where zone_id = ${zoneId}`;
    return row?.ms ?? 0;
  };
  const first = await aScreen();
  await zonesOf(first, zoneId);
  let renewal = Promise.resolve<VoiceGrant['zones']>({});
  await sanh.sql.begin(async (transaction) => {
    await transaction`select from zone_voice where zone_id = ${zoneId} for update`;
    renewal = zonesOf(first, zoneId);
    await delay(1000);
  });
  expect(Object.keys(await renewal)).toEqual([zoneId]);
  expect(await leftMs()).toBeGreaterThan(1500);
});

test('a lease of a clock that has been set back since keeps no zone silent', async () => {
  const zoneId = zoneIds[0];
  const screen = await aScreen();
  await sanh.sql`
    insert into zone_voice (centre_id, zone_id, screen_id, until)
    values (${commune}, ${zoneId}, 'gone', clock_timestamp() + interval '1 hour')`;
  expect(Object.keys(await zonesOf(screen, zoneId))).toEqual([zoneId]);
});

test('when the speaking display has died another one speaks within 3 s, from where it had stopped', async () => {
  const [first, second] = [await aScreen(0), await aScreen(1)];
  const zone = zoneIds[0];
  const mark = { at: 1_790_000_000_000, ticketId: '2026-11-23.A-001' };
  await zonesOf(first, zone);
  await zonesOf(first, zone, { [zone]: mark });
  first.close();
  const since = performance.now();
  let zones = await zonesOf(second, zone);
  while (!(zone in zones) && performance.now() - since < 5000) {
    await delay(400);
    zones = await zonesOf(second, zone);
  }
  expect(performance.now() - since).toBeLessThan(3000);
  expect(zones).toEqual({ [zone]: mark });
});

test('only a display is given the voice', async () => {
  const kiosk = await aScreen(0, 'kiosk');
  await expect(zonesOf(kiosk)).rejects.toThrow('FORBIDDEN');
});
