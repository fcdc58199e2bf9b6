import { randomUUID } from 'node:crypto';
import type { IssuedTicket, TicketPlace } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, stepping, type RunningSanh } from '../../testing/a-sanh.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

const tickets = `/api/centres/${commune}/tickets`;
const issue = async (asking = issuing()): Promise<IssuedTicket> =>
  (await sanh.request(tickets, asking)).json() as Promise<IssuedTicket>;

describe('taking a number', () => {
  test('the same key gets the same answer and no second number', async () => {
    const asking = issuing();
    const [first, again] = await Promise.all([issue(asking), issue(asking)]);
    await issue();
    expect(again).toEqual(first);
    expect(await issue(asking)).toEqual(first);
  });

  test('the same key with another wish is refused', async () => {
    const asking = issuing();
    await issue(asking);
    const other = { ...asking, body: { serviceId: 'dat-dai' } };
    expect(await codeOf(await sanh.request(tickets, other))).toBe('COMMAND_ID_REUSED');
  });

  test('a command without a key is refused', async () => {
    const response = await sanh.request(tickets, { method: 'POST', body: { serviceId: 'ho-tich' } });
    expect([response.status, await codeOf(response)]).toEqual([400, 'COMMAND_ID_MISSING']);
  });

  test('the dossier code is kept beside the log, never in it', async () => {
    const { ticketId } = await issue(issuing({ dossierCode: 'H32.19-261123-0007' }));
    const kept = await sanh.sql`select dossier_code from ticket_holder where ticket_id = ${ticketId}`;
    const inLog = await sanh.sql`select from hall_event where data::text like '%H32.19%'`;
    expect([kept[0]?.['dossier_code'], inLog.length]).toEqual(['H32.19-261123-0007', 0]);
  });

  test('one who comes later has everybody ahead', async () => {
    const first = await issue(issuing({ serviceId: 'nhan-ket-qua' }));
    const second = await issue(issuing({ serviceId: 'nhan-ket-qua' }));
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
  });

  test('a clerk takes one at the desk, nobody else does', async () => {
    const desk = issuing({ channel: 'desk' });
    expect(await codeOf(await sanh.request(tickets, desk))).toBe('UNAUTHENTICATED');
    const cookie = await sanh.signIn('quay2');
    expect((await sanh.request(tickets, { ...desk, cookie })).status).toBe(200);
  });
});

describe('the phone', () => {
  const placeOf = async (url: string): Promise<Response> =>
    sanh.request(`/api/phone/${new URL(url).searchParams.get('t') ?? ''}`);

  test('follows its ticket from the line to the counter', async () => {
    const cookie = await sanh.signIn('quay10');
    const counter = `/api/centres/${commune}/counters/10`;
    const { phoneUrl, ticketId, label } = await issue(issuing({ serviceId: 'huong-dan' }));
    expect(await (await placeOf(phoneUrl)).json()).toMatchObject({ label, state: 'waiting', ahead: 0 });
    await sanh.request(`${counter}/open-counter`, stepping(cookie));
    const call = await sanh.request(
      `${counter}/call-ticket`,
      stepping(cookie, { ticketId, reason: 'asked' }),
    );
    expect(call.status).toBe(200);
    const place = (await (await placeOf(phoneUrl)).json()) as TicketPlace;
    expect(place).toMatchObject({ state: 'called', counterNumber: '10' });
  });

  test('a token that is not ours finds nothing', async () => {
    const { phoneUrl } = await issue();
    const forged = phoneUrl.slice(0, -3) + (phoneUrl.endsWith('AAA') ? 'BBB' : 'AAA');
    expect(await codeOf(await placeOf(forged))).toBe('NOT_FOUND');
  });

  test('its address names nobody and cannot be guessed', async () => {
    const { phoneUrl } = await issue();
    const [, mac] = (new URL(phoneUrl).searchParams.get('t') ?? '').split('.');
    expect(mac).toHaveLength(22);
  });
});

test('numbers for work without the network are lent once and come back into the line', async () => {
  const ranges = `/api/centres/${commune}/offline-ranges`;
  const incarnation = randomUUID();
  const seriesId = sanh.centres
    .get(commune)
    .configuration.services.find(({ id }) => id === 'ho-tich')?.seriesId;
  const lent = await sanh.request(ranges, { ...issuing(), body: { seriesId, incarnation, count: 5 } });
  const { events } = (await lent.json()) as { events: { event: { range: { from: number } } }[] };
  const number = events[0]?.event.range.from;
  const now = Date.now();
  const body = { serviceId: 'ho-tich', number, incarnation, arrivedAt: now, grantedAt: now - 1000 };
  const adopted = await sanh.request(`/api/centres/${commune}/offline-tickets`, { ...issuing(), body });
  expect(await adopted.json()).toMatchObject({
    events: [{ event: { irregular: null, ticket: { number } } }],
  });
});

test('numbers are lent for a day to come, never for one that is over', async () => {
  const ranges = `/api/centres/${commune}/offline-ranges`;
  const { hall } = await sanh.halls.now(commune);
  const body = { seriesId: hall.configuration.series[0]?.id, incarnation: randomUUID(), count: 5 };
  const lend = (day: string) => sanh.request(ranges, { ...issuing(), body: { ...body, day } });
  const tomorrow = addDays(hall.day ?? '', 1);
  expect(await (await lend(tomorrow)).json()).toMatchObject({ events: [{ event: { aheadFor: tomorrow } }] });
  expect(await codeOf(await lend(addDays(hall.day ?? '', -1)))).toBe('DAY_MUST_BE_LATER');
  expect(await codeOf(await lend('someday'))).toBe('VALIDATION_FAILED');
});
