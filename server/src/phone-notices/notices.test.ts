import type { TicketPlace, Trouble } from '@sanh/contract';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, province, issuing, type RunningSanh } from '../testing/a-sanh.ts';
import { aGateway, type TestGateway } from './testing/a-gateway.ts';
import {
  aTicket,
  ask,
  at,
  beside,
  callTo,
  giveUp,
  hurry,
  settings,
  switchOn,
} from './testing/a-told-hall.ts';

const phone = '0912 345 678';
const counter = '10';
const service = 'huong-dan';
const soon = { timeout: 8000 };

let sanh: RunningSanh;
let gateway: TestGateway;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), settings);
  gateway = await aGateway();
  await switchOn(sanh, gateway);
  await at(sanh, counter, 'open-counter');
});
afterEach(() => gateway.behave(204));
afterAll(async () => {
  await sanh.close();
  await gateway.close();
});

const kinds = (label: string): readonly string[] => gateway.about(label).map(({ notice }) => notice.type);
const numbersKept = async (): Promise<number> =>
  Number((await sanh.sql<{ n: number }[]>`select count(*)::int as n from ticket_reach`)[0]?.n);
const stateOf = async (ticketId: string) =>
  (
    await sanh.sql<{ state: string; failure: string | null; attempts: number; wait: number }[]>`
      select state, failure, attempts, extract(epoch from due_at - clock_timestamp())::float as wait
      from phone_notice where ticket_id = ${ticketId} order by called_at nulls first`
  ).at(-1);

/** Served, so that the next test has a free counter. */
async function serve(): Promise<void> {
  await at(sanh, counter, 'start');
  await at(sanh, counter, 'finish');
}

describe('a holder who has asked for notices', () => {
  test('is told once that the turn is near and once that it has come, and the number is erased at the end', async () => {
    const first = await aTicket(sanh, service);
    const second = await aTicket(sanh, service);
    expect((await ask(sanh, second, phone)).status).toBe(200);
    expect(await numbersKept()).toBe(1);
    await callTo(sanh, counter, first);
    await expect.poll(() => kinds(second.ticket.label), soon).toEqual(['ticket.near']);
    await serve();
    await callTo(sanh, counter, second);
    await expect.poll(() => kinds(second.ticket.label), soon).toEqual(['ticket.near', 'ticket.turn']);
    expect(gateway.about(second.ticket.label).at(-1)?.notice.data).toMatchObject({
      ...{ centre: commune, to: '+84912345678', counter, language: 'vi' },
      text: expect.stringContaining(
        `đã đến lượt số ${second.ticket.label}. Mời ông/bà đến quầy 10.`,
      ) as string,
    });
    await at(sanh, counter, 'recall');
    await serve();
    await expect.poll(numbersKept, soon).toBe(0);
    expect(kinds(second.ticket.label)).toHaveLength(2);
  });

  test('who taps twice is told once, and whoever gives another number is told there', async () => {
    const asked = await aTicket(sanh, service);
    await Promise.all([ask(sanh, asked, phone), ask(sanh, asked, '+84 912345678')]);
    await expect.poll(() => kinds(asked.ticket.label), soon).toEqual(['ticket.near']);
    await ask(sanh, asked, '0987654321', { language: 'en' });
    await expect.poll(() => kinds(asked.ticket.label), soon).toHaveLength(2);
    const [first, again] = gateway.about(asked.ticket.label);
    expect(again?.notice.data).toMatchObject({ to: '+84987654321', language: 'en' });
    expect(again?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
    await giveUp(sanh, asked);
  });

  test('takes consent back by one tap: the number is gone and nothing more is sent', async () => {
    const asked = await aTicket(sanh, service);
    await ask(sanh, asked, phone);
    const path = `/api/phone/${asked.token}/notices`;
    expect(await (await sanh.request(path)).json()).toEqual({ by: 'phone' });
    await expect.poll(() => kinds(asked.ticket.label), soon).toHaveLength(1);
    const stop = () => sanh.request(`${path}/stop`, { method: 'POST', body: {} });
    expect(await (await stop()).json()).toEqual({ by: null });
    expect((await stop()).status).toBe(200);
    expect(await (await sanh.request(path)).json()).toEqual({ by: null });
    expect(await numbersKept()).toBe(0);
    await callTo(sanh, counter, asked);
    await serve();
    expect(kinds(asked.ticket.label)).toHaveLength(1);
  });

  test('is refused without consent, with a number that no mobile has, after the end, and after many numbers', async () => {
    const asked = await aTicket(sanh, service);
    expect(await codeOf(await ask(sanh, asked, phone, { consent: false }))).toBe('VALIDATION_FAILED');
    expect(await codeOf(await ask(sanh, asked, '0258 3822 229'))).toBe('VALIDATION_FAILED');
    for (let last = 1; last <= 5; last++) await ask(sanh, asked, `091234567${String(last)}`);
    expect(await codeOf(await ask(sanh, asked, '0912345670'))).toBe('RATE_LIMITED');
    await giveUp(sanh, asked);
    expect(await codeOf(await ask(sanh, asked, phone))).toBe('TICKET_ALREADY_ENDED');
    await expect.poll(numbersKept, soon).toBe(0);
  });

  test('a centre that sends none neither offers it nor takes a number', async () => {
    const answer = await sanh.request(
      `/api/centres/${province}/tickets`,
      issuing({ serviceId: sanh.centres.get(province).centre.services.find((one) => !one.onePerPerson)?.id }),
    );
    const { phoneUrl } = (await answer.json()) as { phoneUrl: string };
    const token = new URL(phoneUrl).searchParams.get('t') ?? '';
    const place = (await (await sanh.request(`/api/phone/${token}`)).json()) as TicketPlace;
    expect(place).toMatchObject({ offersNotices: false, pushKey: null });
    expect(await codeOf(await ask(sanh, { token } as never, phone))).toBe('NOT_FOUND');
  });
});

describe('a gateway in trouble', () => {
  test.each([
    ['answers 503', 503, 'unavailable'],
    ['drops the connection', 'cut', 'unreachable'],
  ] as const)('that %s is asked again later under the same id', async (_, mood, failure) => {
    gateway.behave(mood);
    const asked = await aTicket(sanh, service);
    await ask(sanh, asked, phone);
    await expect.poll(() => stateOf(asked.ticket.ticketId), soon).toMatchObject({ attempts: 1, failure });
    expect((await stateOf(asked.ticket.ticketId))?.wait).toBeGreaterThan(3);
    gateway.behave(204);
    await hurry(sanh);
    await expect
      .poll(() => stateOf(asked.ticket.ticketId), soon)
      .toMatchObject({ state: 'sent', attempts: 2 });
    const ids = gateway.about(asked.ticket.label).map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    await giveUp(sanh, asked);
  });

  test('that refuses is a trouble of the staff until a notice passes again', async () => {
    const cookie = await sanh.signIn('quay1');
    const told = async () =>
      (
        (await (await sanh.request(`/api/centres/${commune}/troubles`, { cookie })).json()) as Trouble[]
      ).filter(({ kind }) => kind === 'notices');
    gateway.behave(422);
    const refused = await aTicket(sanh, service);
    await ask(sanh, refused, phone);
    await expect.poll(told, soon).toMatchObject([{ failure: 'refused', labels: [refused.ticket.label] }]);
    gateway.behave(204);
    await giveUp(sanh, refused);
    const passing = await aTicket(sanh, service);
    await ask(sanh, passing, phone);
    await expect.poll(told, soon).toEqual([]);
    expect(gateway.about(refused.ticket.label)).toHaveLength(1);
    await giveUp(sanh, passing);
  });

  test('after its last attempt, or once the notice would mislead, it is not asked any more', async () => {
    gateway.behave(500);
    const asked = await aTicket(sanh, service);
    await ask(sanh, asked, phone);
    const { ticketId } = asked.ticket;
    await expect.poll(() => stateOf(ticketId), soon).toMatchObject({ attempts: 1, failure: 'unavailable' });
    await sanh.sql`update phone_notice set attempts = 5 where ticket_id = ${ticketId}`;
    await hurry(sanh);
    await expect.poll(() => stateOf(ticketId), soon).toMatchObject({ state: 'failed', attempts: 6 });
    await callTo(sanh, counter, asked);
    await expect
      .poll(() => stateOf(ticketId), soon)
      .toMatchObject({ failure: 'unavailable', state: 'waiting' });
    await serve();
    await expect.poll(() => stateOf(ticketId), soon).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await numbersKept()).toBe(0);
  });
});

describe('of two servers', () => {
  test('one sends each notice', async () => {
    const other = await beside(inject('testServerUrl'), sanh);
    const { counters } = sanh.centres.get(commune).configuration;
    const asked = await Promise.all(
      ['dat-dai', 'xay-dung', service].map(async (one) => ({
        ...(await aTicket(sanh, one)),
        at: counters.find(({ profile }) => profile.tiers.flat().includes(one))?.id ?? '',
      })),
    );
    for (const one of asked)
      await expect.poll(async () => (await ask(other, one, phone)).status, soon).toBe(200);
    for (const one of asked) {
      if (one.at !== counter) await at(sanh, one.at, 'open-counter');
      await callTo(other, one.at, one);
    }
    for (const { ticket } of asked)
      await expect.poll(() => kinds(ticket.label), soon).toContain('ticket.turn');
    await Promise.all([hurry(sanh), hurry(other)]);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    const told = asked.flatMap(({ ticket }) => gateway.about(ticket.label));
    const ids = told.map(({ headers }) => headers['webhook-id']);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(ids).toHaveLength(new Set(ids).size);
    await other.close();
  });

  test('the second takes over what the first died over, under the same id, and not before its time', async () => {
    const idle = await aSanh(inject('testServerUrl'));
    await switchOn(idle, gateway);
    const first = await beside(inject('testServerUrl'), idle);
    gateway.behave('slow');
    const asked = await aTicket(first, service);
    const before = gateway.about(asked.ticket.label).length;
    const tries = () => gateway.about(asked.ticket.label).slice(before);
    await ask(first, asked, phone);
    await expect.poll(() => tries().length, soon).toBe(1);
    await first.close();
    gateway.behave(204);
    const second = await beside(inject('testServerUrl'), idle);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(tries()).toHaveLength(1);
    await hurry(second);
    await expect.poll(() => tries().length, soon).toBe(2);
    expect(new Set(tries().map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await second.close();
    await idle.close();
  });
});
