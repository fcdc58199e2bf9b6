import { randomUUID } from 'node:crypto';
import type { IssuedTicket, TicketPlace } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, stepping, type RunningSanh } from '../testing/a-sanh.ts';
import { keepHolds } from './end-holds.ts';
import { createPhoneTokens } from './phone-token.ts';
import { keyFor } from '../start/secret.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

interface Phone {
  readonly ticket: IssuedTicket;
  readonly token: string;
}

async function aPhone(serviceId = 'ho-tich'): Promise<Phone> {
  const answer = await sanh.request(`/api/centres/${commune}/tickets`, issuing({ serviceId }));
  const ticket = (await answer.json()) as IssuedTicket;
  return { ticket, token: new URL(ticket.phoneUrl).searchParams.get('t') ?? '' };
}

const onTrouble = (error: unknown): never => {
  throw error;
};

const step = (token: string, name: string, commandId: string = randomUUID()): Promise<Response> =>
  sanh.request(`/api/phone/${token}/${name}`, { method: 'POST', body: {}, commandId });
const placeOf = async (token: string): Promise<TicketPlace> =>
  (await sanh.request(`/api/phone/${token}`)).json() as Promise<TicketPlace>;

async function callTo(counterId: string, user: string, { ticketId }: IssuedTicket): Promise<void> {
  const cookie = await sanh.signIn(user);
  const counter = `/api/centres/${commune}/counters/${counterId}`;
  await sanh.request(`${counter}/open-counter`, stepping(cookie));
  const called = await sanh.request(
    `${counter}/call-ticket`,
    stepping(cookie, { ticketId, reason: 'asked' }),
  );
  expect(called.status).toBe(200);
}

describe('ten minutes more', () => {
  test('take the ticket out of the line once, however often the tap is sent', async () => {
    const { token } = await aPhone();
    const commandId = randomUUID();
    await Promise.all([step(token, 'hold', commandId), step(token, 'hold', commandId)]);
    const place = await placeOf(token);
    expect(place).toMatchObject({ state: 'parked', counterNumber: null, keptUntil: null });
    expect(place.hold).toMatchObject({ minutes: 10, left: 1 });
  });

  test('end by themselves, and the ticket stands again before whoever came later', async () => {
    const { ticket, token } = await aPhone('xay-dung');
    const later = await aPhone('xay-dung');
    await step(token, 'hold');
    expect(await placeOf(later.token)).toMatchObject({ ahead: 0 });
    const until = (await placeOf(token)).hold.until ?? 0;
    const keeper = keepHolds({ halls: sanh.halls, onTrouble, clock: () => until });
    await Promise.all([keeper.check(), keeper.check()]);
    keeper.stop();
    expect(await placeOf(token)).toMatchObject({ label: ticket.label, state: 'waiting', ahead: 0 });
    expect(await placeOf(later.token)).toMatchObject({ ahead: 1 });
  });

  test('are refused with the reason when they are used up, or when the number is being called', async () => {
    const { ticket, token } = await aPhone('huong-dan');
    for (const name of ['hold', 'return', 'hold', 'return']) await step(token, name);
    expect(await codeOf(await step(token, 'hold'))).toBe('HOLDS_USED_UP');
    await callTo('10', 'quay10', ticket);
    expect(await codeOf(await step(token, 'hold'))).toBe('TICKET_NOT_WAITING');
    expect(await codeOf(await step(token, 'cancel'))).toBe('TICKET_AT_ANOTHER_COUNTER');
  });
});

test('a cancelled number can be taken back for a while, and stands where it stood', async () => {
  const { token } = await aPhone();
  const before = await placeOf(token);
  await step(token, 'cancel');
  const cancelled = await placeOf(token);
  expect(cancelled).toMatchObject({ state: 'ended', outcome: 'cancelled' });
  expect(cancelled.undoUntil).toBeGreaterThan(cancelled.now);
  await step(token, 'uncancel');
  expect(await placeOf(token)).toMatchObject({ state: 'waiting', ahead: before.ahead });
});

test('whoever waits sees whom the counters of the service have', async () => {
  const { ticket } = await aPhone('dat-dai');
  const { token } = await aPhone('dat-dai');
  const counters = sanh.centres.get(commune).configuration.counters;
  const { id = '' } = counters.find(({ profile }) => profile.tiers.flat().includes('dat-dai')) ?? {};
  await callTo(id, `quay${id}`, ticket);
  expect((await placeOf(token)).atCounters).toEqual([{ label: ticket.label, counterNumber: id }]);
});

test('a slip of another day is told apart from one that never was', async () => {
  const tokens = createPhoneTokens(keyFor('phone token', 'only for tests'));
  const token = tokens.write({ centreId: commune, ticketId: '2020-01-06.A-001' });
  expect(await codeOf(await sanh.request(`/api/phone/${token}`))).toBe('TICKET_OF_ANOTHER_DAY');
  expect(await codeOf(await step(token, 'hold'))).toBe('TICKET_OF_ANOTHER_DAY');
});

describe('a phone that follows its ticket', () => {
  async function* placesTold(token: string): AsyncGenerator<TicketPlace> {
    const { body } = await sanh.request(`/api/phone/${token}/live`);
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
      for (const line of new TextDecoder().decode(chunk).split('\n'))
        if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length)) as TicketPlace;
  }

  test('is told at once where it stands, and within a second that it is called', async () => {
    const { ticket, token } = await aPhone('huong-dan');
    const told = placesTold(token);
    expect((await told.next()).value).toMatchObject({ label: ticket.label, state: 'waiting' });
    const cookie = await sanh.signIn('quay10');
    const counter = `/api/centres/${commune}/counters/10`;
    await sanh.request(`${counter}/uncall`, stepping(cookie, { reason: 'mistake' }));
    await callTo('10', 'quay10', ticket);
    const calledAt = Date.now();
    for await (const place of told) if (place.state === 'called') break;
    expect(Date.now() - calledAt).toBeLessThan(1000);
  });

  test('gets nothing with a token that is not ours', async () => {
    const { token } = await aPhone();
    const forged = token.slice(0, -3) + (token.endsWith('AAA') ? 'BBB' : 'AAA');
    expect(await codeOf(await sanh.request(`/api/phone/${forged}/live`))).toBe('NOT_FOUND');
  });

  test('finds the door closed while too many follow the same number', async () => {
    const { token } = await aPhone();
    const follow = () => sanh.request(`/api/phone/${token}/live`);
    const open = await Promise.all([follow(), follow(), follow(), follow()]);
    expect(await codeOf(await follow())).toBe('RATE_LIMITED');
    for (const { body } of open) await body?.cancel();
    await expect.poll(async () => (await follow()).status).toBe(200);
  });
});
