import type { PushSubscription, TicketPlace, Trouble } from '@sanh/contract';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { forgetNotices } from './forget-notices.ts';
import { readPushKeys } from './push-keys.ts';
import { aGateway, type TestGateway } from './testing/a-gateway.ts';
import { aPushService, type TestPushService } from './testing/a-push-service.ts';
import {
  aTicket,
  ask,
  askForPush,
  at,
  callTo,
  giveUp,
  hurry,
  pushSettings,
  settings,
  switchOn,
  tablesWith,
  type Asked,
} from './testing/a-told-hall.ts';

const counter = '10';
const service = 'huong-dan';
const soon = { timeout: 8000 };

let sanh: RunningSanh;
let gateway: TestGateway;
let pushService: TestPushService;
beforeAll(async () => {
  [gateway, pushService] = [await aGateway(), await aPushService()];
  sanh = await aSanh(inject('testServerUrl'), { ...settings, ...pushSettings }, undefined, pushService.agent);
  await switchOn(sanh, gateway, { push: true });
  await at(sanh, counter, 'open-counter');
});
afterEach(() => pushService.behave(201));
afterAll(async () => {
  await sanh.close();
  await gateway.close();
  await pushService.close();
});

const texts = (label: string) => pushService.about(label).map(({ notice }) => notice['text']);
const kept = async ({ ticket }: Asked): Promise<number> =>
  (await sanh.sql`select 1 from ticket_reach where ticket_id = ${ticket.ticketId}`).length;
const stateOf = async ({ ticket }: Asked) =>
  (
    await sanh.sql<{ state: string; failure: string | null; attempts: number }[]>`
      select state, failure, attempts from phone_notice where ticket_id = ${ticket.ticketId}
      order by called_at nulls first`
  ).at(-1);

/** Everything by which a browser could be known again. */
const partsOf = ({ endpoint, keys }: PushSubscription) => [
  new URL(endpoint).pathname.slice('/send/'.length),
  ...[keys.p256dh, keys.auth],
];

test('a browser is told “near” and “your turn” with the words of the messages, and is forgotten at the end', async () => {
  const [first, second] = [await aTicket(sanh, service), await aTicket(sanh, service)];
  const { label } = second.ticket;
  expect(await (await askForPush(sanh, second, pushService.aBrowser())).json()).toEqual({ by: 'push' });
  await callTo(sanh, counter, first);
  await expect.poll(() => texts(label), soon).toHaveLength(1);
  expect(texts(label)[0]).toContain(`số ${label} là số tiếp theo`);
  await at(sanh, counter, 'start');
  await at(sanh, counter, 'finish');
  await callTo(sanh, counter, second);
  await expect.poll(() => texts(label), soon).toHaveLength(2);
  expect(pushService.about(label).at(-1)?.notice).toEqual({
    ...{ number: label, counter },
    text: expect.stringContaining(`đã đến lượt số ${label}. Mời ông/bà đến quầy 10.`) as string,
  });
  await at(sanh, counter, 'start');
  await at(sanh, counter, 'finish');
  await expect.poll(() => kept(second), soon).toBe(0);
  expect(gateway.received).toEqual([]);
});

test('the page learns the public key, and by which way it is told but not where', async () => {
  const asked = await aTicket(sanh, service);
  const place = (await (await sanh.request(`/api/phone/${asked.token}`)).json()) as TicketPlace;
  const { publicKey } = readPushKeys(pushSettings.SANH_PUSH_KEY, '');
  expect(place).toMatchObject({ offersNotices: true, pushKey: publicKey });
  await askForPush(sanh, asked, pushService.aBrowser());
  const reach = await sanh.request(`/api/phone/${asked.token}/notices`);
  expect(await reach.json()).toEqual({ by: 'push' });
  await giveUp(sanh, asked);
});

test('one tap takes it back: the subscription is gone and nothing more is pushed', async () => {
  const asked = await aTicket(sanh, service);
  await askForPush(sanh, asked, pushService.aBrowser());
  await expect.poll(() => texts(asked.ticket.label), soon).toHaveLength(1);
  const stop = () => sanh.request(`/api/phone/${asked.token}/notices/stop`, { method: 'POST', body: {} });
  expect(await (await stop()).json()).toEqual({ by: null });
  expect(await (await stop()).json()).toEqual({ by: null });
  expect(await kept(asked)).toBe(0);
  await callTo(sanh, counter, asked);
  await at(sanh, counter, 'start');
  await at(sanh, counter, 'finish');
  expect(texts(asked.ticket.label)).toHaveLength(1);
});

test('the same browser twice is told once; whoever gives a number instead is told there', async () => {
  const asked = await aTicket(sanh, service);
  const browser = pushService.aBrowser();
  await Promise.all([askForPush(sanh, asked, browser), askForPush(sanh, asked, browser)]);
  await expect.poll(() => texts(asked.ticket.label), soon).toHaveLength(1);
  await ask(sanh, asked, '0912345678');
  await expect.poll(() => gateway.about(asked.ticket.label).length, soon).toBe(1);
  expect(texts(asked.ticket.label)).toHaveLength(1);
  await giveUp(sanh, asked);
});

test('a push service that is busy is asked again; one that no longer knows the browser has it forgotten, and troubles nobody', async () => {
  pushService.behave(429);
  const asked = await aTicket(sanh, service);
  await askForPush(sanh, asked, pushService.aBrowser());
  await expect.poll(() => stateOf(asked), soon).toMatchObject({ attempts: 1, failure: 'unavailable' });
  pushService.behave(201);
  await hurry(sanh);
  await expect.poll(() => stateOf(asked), soon).toMatchObject({ state: 'sent', attempts: 2 });
  expect(await kept(asked)).toBe(1);

  pushService.behave(410);
  await callTo(sanh, counter, asked);
  await expect.poll(() => stateOf(asked), soon).toMatchObject({ state: 'outdated', attempts: 1 });
  await expect.poll(() => kept(asked), soon).toBe(0);
  const cookie = await sanh.signIn('quay1');
  const troubles = await sanh.request(`/api/centres/${commune}/troubles`, { cookie });
  expect(((await troubles.json()) as Trouble[]).filter(({ kind }) => kind === 'notices')).toEqual([]);
  await at(sanh, counter, 'start');
  await at(sanh, counter, 'finish');
});

test('no subscription is taken that leads into a network of one’s own, is too long or is none, nor after the end', async () => {
  const asked = await aTicket(sanh, service);
  const { endpoint, keys } = pushService.aBrowser();
  for (const wrong of [
    ...['http://push.example.com/x', 'https://127.0.0.1/x', 'https://printer.local/x'],
    `${endpoint}${'x'.repeat(1000)}`,
  ])
    expect(await codeOf(await askForPush(sanh, asked, { endpoint: wrong, keys }))).toBe('VALIDATION_FAILED');
  for (const wrong of [
    { ...keys, auth: 'short' },
    { ...keys, p256dh: `${keys.p256dh}=` },
  ])
    expect(await codeOf(await askForPush(sanh, asked, { endpoint, keys: wrong }))).toBe('VALIDATION_FAILED');
  expect(await kept(asked)).toBe(0);
  await giveUp(sanh, asked);
  expect(await codeOf(await askForPush(sanh, asked, { endpoint, keys }))).toBe('TICKET_ALREADY_ENDED');
});

test('the subscription stands in no table and no line of the log, told, failed or refused, and goes with the day', async () => {
  const [told, failed] = [await aTicket(sanh, service), await aTicket(sanh, service)];
  const browsers = [pushService.aBrowser(), pushService.aBrowser()] as const;
  await askForPush(sanh, told, browsers[0]);
  await callTo(sanh, counter, told);
  await expect.poll(() => texts(told.ticket.label).at(-1), soon).toContain('đã đến lượt');
  pushService.behave(403);
  await askForPush(sanh, failed, browsers[1]);
  await expect.poll(() => stateOf(failed), soon).toMatchObject({ state: 'failed', failure: 'refused' });
  const places = browsers.flatMap(partsOf);
  for (const part of places) expect(await tablesWith(sanh, part)).toEqual([]);
  expect(sanh.logged.filter((line) => places.some((part) => line.includes(part)))).toEqual([]);
  expect(sanh.logged.filter((line) => line.includes('notice failed'))).toHaveLength(1);

  expect([await kept(told), await kept(failed)]).toEqual([1, 1]);
  await forgetNotices(sanh.sql, sanh.centres, Date.now() + 24 * 3_600_000);
  expect([await kept(told), await kept(failed)]).toEqual([0, 0]);
});

test('a centre that has not switched it on offers no key and takes no subscription', async () => {
  await switchOn(sanh, gateway);
  const asked = await aTicket(sanh, service);
  const place = (await (await sanh.request(`/api/phone/${asked.token}`)).json()) as TicketPlace;
  expect(place.pushKey).toBeNull();
  expect(await codeOf(await askForPush(sanh, asked, pushService.aBrowser()))).toBe('NOT_FOUND');
});
