import { randomUUID } from 'node:crypto';
import type { IssuedTicket, ProcedureView, TicketCopy, TicketPapers, TicketPlace } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aSanh,
  codeOf,
  commune,
  issuing,
  province,
  stepping,
  type Asking,
  type RunningSanh,
} from '../../testing/a-sanh.ts';

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

describe('papers that were ticked', () => {
  const code = '1.001193';
  const record = async (): Promise<ProcedureView> =>
    (await sanh.request(`/api/procedures/${code}`)).json() as Promise<ProcedureView>;
  const keptOf = async ({ ticketId }: { ticketId: string }): Promise<TicketPapers> =>
    (
      await sanh.request(`${tickets}/${ticketId}/papers`, { cookie: await sanh.signIn('quay2') })
    ).json() as Promise<TicketPapers>;

  test('are told to the clerk, also when the same wish comes again, and stand in no event', async () => {
    const papers = { version: (await record()).version, case: 0, ticked: [1, 0] };
    const asking = issuing({ procedureCode: code, papers });
    const ticket = await issue(asking);
    expect(await issue(asking)).toEqual(ticket);
    expect(await keptOf(ticket)).toEqual({ papers: { ...papers, ticked: [0, 1] } });
    const inLog = await sanh.sql`select from hall_event where data::text like ${`%${papers.version}%`}`;
    expect(inLog).toHaveLength(0);
  });

  test.each([
    ['a case that the record does not have', { case: 99, ticked: [0] }],
    ['a paper that the case does not have', { case: 0, ticked: [400] }],
  ])('of %s are not kept, and the number is given all the same', async (_, wrong) => {
    const { version } = await record();
    const ticket = await issue(issuing({ procedureCode: code, papers: { version, ...wrong } }));
    expect(await keptOf(ticket)).toEqual({ papers: null });
  });

  test('of another version are kept by that version, for the panel to say so', async () => {
    const papers = { version: 'an-earlier-one', case: 7, ticked: [9] };
    const ticket = await issue(issuing({ procedureCode: code, papers }));
    expect(await keptOf(ticket)).toEqual({ papers });
  });

  test('without a procedure, or of one that nobody knows, are not kept', async () => {
    const papers = { version: 'v', case: 0, ticked: [0] };
    for (const procedureCode of [null, '9.999999'])
      expect(await keptOf(await issue(issuing({ procedureCode, papers })))).toEqual({ papers: null });
  });

  test('cannot be more than a list can have', async () => {
    const ticked = Array.from({ length: 501 }, (_, index) => index % 400);
    const answer = await sanh.request(tickets, issuing({ papers: { version: 'v', case: 0, ticked } }));
    expect(await codeOf(answer)).toBe('VALIDATION_FAILED');
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

describe('another slip of a ticket', () => {
  const atProvince = `/api/centres/${province}/tickets`;
  const copyOf = (ticketId: string, asking: Asking): Promise<Response> =>
    sanh.request(`${atProvince}/${ticketId}/copies`, asking);

  test('is the next copy, the same again for the same key, and who had it printed is kept', async () => {
    const cookie = await sanh.signIn('quanly');
    const taken = await sanh.request(atProvince, issuing({ serviceId: 'xay-dung' }));
    const { ticketId, label, phoneUrl } = (await taken.json()) as IssuedTicket;
    const asking = stepping(cookie, { printerId: 'kiosk-1' });
    const copy = async (one: Asking): Promise<TicketCopy> =>
      (await copyOf(ticketId, one)).json() as Promise<TicketCopy>;
    const [first, again] = [await copy(asking), await copy(asking)];
    expect([first, again]).toMatchObject(Array(2).fill({ label, phoneUrl, copy: 2 }));
    expect(await copy(stepping(cookie, { printerId: 'kiosk-1' }))).toMatchObject({ copy: 3 });
    const kept = await sanh.sql<{ actor: string }[]>`
      select actor from ticket_copy where ticket_id = ${ticketId} and printer_id = 'kiosk-1'`;
    expect([kept.length, kept[0]?.actor]).toEqual([2, expect.stringMatching(/^staff:/)]);
  });

  test.each([
    ['a printer that the centre does not have', 'elsewhere', 'UNKNOWN_PRINTER'],
    ['a ticket that nobody has', 'kiosk-1', 'UNKNOWN_TICKET'],
  ])('is not made for %s', async (_, printerId, code) => {
    const asking = stepping(await sanh.signIn('quanly'), { printerId });
    expect(await codeOf(await copyOf('2026-11-23.XD-699', asking))).toBe(code);
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
  const papers = { version: 'v', case: 0, ticked: [1] };
  const times = { arrivedAt: now, grantedAt: now - 1000 };
  const body = { serviceId: 'ho-tich', procedureCode: '1.001193', papers, number, incarnation, ...times };
  const adopted = await sanh.request(`/api/centres/${commune}/offline-tickets`, { ...issuing(), body });
  expect(await adopted.json()).toMatchObject({
    events: [{ event: { irregular: null, ticket: { number } } }],
  });
  const kept = await sanh.sql`
    select ticked from ticket_papers join ticket using (centre_id, ticket_id) where number = ${number ?? 0}`;
  expect(kept).toEqual([{ ticked: [1] }]);
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
