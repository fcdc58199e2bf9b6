import { randomUUID } from 'node:crypto';
import type { IssuedTicket, Problem } from '@sanh/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  aSanh,
  codeOf,
  issuing,
  province,
  stepping,
  type Asking,
  type RunningSanh,
} from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';
import { forgetHolders } from './forget-holders.ts';
import { createPersonHashes } from './person-hashes.ts';

const serviceId = 'dat-dai-nop';
const tickets = `/api/centres/${province}/tickets`;

let sanh: RunningSanh;
let beside: RunningSanh;
let clerk: string;
/** Who asks: each test by another one, because each is told only so often. */
let asker: string;
let askers = 0;
let employ: Awaited<ReturnType<typeof anEmployer>>;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  beside = await aSanh(inject('testServerUrl'), {}, sanh);
  clerk = await sanh.signIn('quanly');
  employ = await anEmployer(sanh);
});
beforeEach(async () => {
  asker = await employ(`asker${String((askers += 1))}`, roleOver(province, 'clerk'));
});
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

let people = 0;
/** Somebody whom nobody here has met. */
const somebody = (): string => `0560990${String((people += 1)).padStart(5, '0')}`;
const wishFor = (idNumber: string, more: object = {}): Asking =>
  issuing({ serviceId, person: { kind: 'number', idNumber }, ...more });
const ask = (asking: Asking, of = sanh): Promise<Response> =>
  of.request(tickets, { cookie: asker, ...asking });
const given = async (asking: Asking): Promise<IssuedTicket> =>
  (await ask(asking)).json() as Promise<IssuedTicket>;
const step = (path: string, body: object = {}): Promise<Response> =>
  sanh.request(`/api/centres/${province}/${path}`, stepping(clerk, body));
const cancel = ({ ticketId }: IssuedTicket): Promise<Response> =>
  step(`tickets/${encodeURIComponent(ticketId)}/cancel`, { reason: 'left' });

describe('where a service gives one number to a person', () => {
  test('two kiosks at once give exactly one, also at two servers', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = somebody();
      const answers = await Promise.all(
        [sanh, beside, sanh, beside].map((server) => ask(wishFor(person), server)),
      );
      const codes = await Promise.all(answers.map(async (answer) => (answer.ok ? 'given' : codeOf(answer))));
      expect(codes.toSorted()).toEqual([...Array<string>(3).fill('PERSON_HAS_TICKET'), 'given']);
    }
  });

  test('a second wish is told the number that exists and the way to its place', async () => {
    const person = somebody();
    const { label, phoneUrl } = await given(wishFor(person));
    const refused = (await (await ask(wishFor(person))).json()) as Problem;
    const token = new URL(phoneUrl).searchParams.get('t');
    expect(refused).toMatchObject({ status: 409, code: 'PERSON_HAS_TICKET', facts: { label, token } });
  });

  test('the same wish again gets the same answer, with the card or without', async () => {
    const asking = wishFor(somebody());
    const first = await given(asking);
    expect(await given(asking)).toEqual(first);
    expect(await given({ ...asking, body: { serviceId } })).toEqual(first);
  });

  test('a called, served or parked number is still the one; a finished or cancelled one no longer', async () => {
    const person = somebody();
    const { ticketId } = await given(wishFor(person));
    const isRefused = async (): Promise<boolean> =>
      (await codeOf(await ask(wishFor(person)))) === 'PERSON_HAS_TICKET';
    const at = async (name: string, body: object = {}): Promise<void> =>
      expect((await step(`counters/17/${name}`, body)).status).toBe(200);
    await at('open-counter');
    await at('call-ticket', { ticketId, reason: 'asked' });
    expect(await isRefused()).toBe(true);
    await at('start');
    expect(await isRefused()).toBe(true);
    await at('park', { reason: 'missing-papers' });
    expect(await isRefused()).toBe(true);
    await step(`tickets/${ticketId}/return-parked`);
    await at('call-ticket', { ticketId, reason: 'asked' });
    await at('start');
    await at('finish');
    const next = await given(wishFor(person));
    expect(next.ticketId).not.toBe(ticketId);
    await cancel(next);
    expect((await ask(wishFor(person))).status).toBe(200);
  });

  test('whoever says nothing is asked; without a card the kiosk gives one where the centre lets it', async () => {
    const answer = await ask(issuing({ serviceId }));
    expect(await answer.json()).toMatchObject({ code: 'PERSON_NEEDED', facts: { withoutCard: 'allow' } });
    const without = issuing({ serviceId, person: { kind: 'no-card' } });
    expect((await ask(without)).status).toBe(200);
    const { centre } = sanh.centres.get(province);
    const service = centre.services.find(({ id }) => id === serviceId);
    Object.assign(service ?? {}, { onePerPerson: { withoutCard: 'desk' } });
    expect(await codeOf(await ask(issuing({ serviceId, person: { kind: 'no-card' } })))).toBe(
      'PERSON_NEEDED',
    );
    Object.assign(service ?? {}, { onePerPerson: { withoutCard: 'allow' } });
  });

  test('a clerk at the desk gives one without asking', async () => {
    const asking = { ...issuing({ serviceId, channel: 'desk' }), cookie: clerk };
    expect((await ask(asking)).status).toBe(200);
  });

  test('another service asks nobody, and does not look at a card', async () => {
    const person = somebody();
    const answers = [1, 2].map(() => ask(wishFor(person, { serviceId: 'xay-dung' })));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('a number that a kiosk printed after all stands for its person instead of the server’s own', async () => {
    const person = somebody();
    const wish = wishFor(person);
    await given(wish);
    const incarnation = randomUUID();
    const lent = await sanh.request(`/api/centres/${province}/offline-ranges`, {
      ...issuing(),
      body: { seriesId: 'a', incarnation, count: 5 },
    });
    const { events } = (await lent.json()) as { events: { event: { range: { from: number } } }[] };
    const now = Date.now();
    const body = {
      ...{ serviceId, number: events[0]?.event.range.from, incarnation, insteadOf: wish.commandId },
      ...{ arrivedAt: now, grantedAt: now - 1000 },
    };
    const path = `/api/centres/${province}/offline-tickets`;
    expect((await sanh.request(path, { ...issuing(), body })).status).toBe(200);
    const refused = (await (await ask(wishFor(person))).json()) as Problem;
    expect(refused.facts?.['label']).toMatch(/^A-7\d\d$/);
  });
});

describe('a cancelled number', () => {
  const byPhone = async ({ phoneUrl }: IssuedTicket, name: string): Promise<Response> => {
    const token = new URL(phoneUrl).searchParams.get('t') ?? '';
    return sanh.request(`/api/phone/${token}/${name}`, { method: 'POST', body: {}, commandId: randomUUID() });
  };

  test('comes back to its person, but not beside another one', async () => {
    const person = somebody();
    const first = await given(wishFor(person));
    expect((await byPhone(first, 'cancel')).status).toBe(200);
    expect((await byPhone(first, 'uncancel')).status).toBe(200);
    expect((await byPhone(first, 'cancel')).status).toBe(200);
    await given(wishFor(person));
    expect(await codeOf(await byPhone(first, 'uncancel'))).toBe('NOTHING_TO_UNDO');
  });

  test('that was given without a card does not come back: nobody could tell whose it is', async () => {
    const without = await given(issuing({ serviceId, person: { kind: 'no-card' } }));
    expect((await byPhone(without, 'cancel')).status).toBe(200);
    expect(await codeOf(await byPhone(without, 'uncancel'))).toBe('NOTHING_TO_UNDO');
  });
});

describe('who holds a number', () => {
  test('stands in no event, no log line and no table but as a hash of its own day, and is erased after it', async () => {
    const person = somebody();
    const { ticketId } = await given(wishFor(person));
    await ask(wishFor(person));
    const rows = await sanh.sql<{ person_hash: string }[]>`
      select person_hash from ticket_person where ticket_id = ${ticketId}`;
    expect(rows[0]?.person_hash).toMatch(/^[\w-]{43}$/);
    const events = await sanh.sql`
      select from hall_event where data::text like any(${[`%${person}%`, `%${rows[0]?.person_hash ?? ''}%`]})`;
    expect(events).toHaveLength(0);
    expect(sanh.logged.join()).not.toContain(person);
    await forgetHolders(sanh.sql, sanh.centres, Date.now() + 86_400_000);
    expect(await sanh.sql`select from ticket_person`).toHaveLength(0);
  });

  test('is no longer linked to a dossier or to ticked papers after a month', async () => {
    const { ticketId } = await given(wishFor(somebody()));
    await sanh.sql`
      insert into ticket_holder (centre_id, ticket_id, business_day, dossier_code)
      select centre_id, ticket_id, business_day, 'HS-2026-000101' from ticket where ticket_id = ${ticketId}`;
    const after = async (days: number): Promise<number> => {
      await forgetHolders(sanh.sql, sanh.centres, Date.now() + days * 86_400_000);
      return (await sanh.sql`select from ticket_holder`).length;
    };
    expect([await after(29), await after(32)]).toEqual([1, 0]);
  });

  test('cannot be told from one day, centre or service to the next', () => {
    const hashes = createPersonHashes((purpose) => Buffer.from(purpose));
    const person = { centreId: 'c', serviceId: 's', day: '2026-11-23', idNumber: '056099000001' };
    const others = [
      {},
      { day: '2026-11-24' },
      { centreId: 'd' },
      { serviceId: 't' },
      { idNumber: '056099000002' },
    ];
    expect(new Set(others.map((other) => hashes.of({ ...person, ...other }))).size).toBe(5);
    expect(hashes.of(person)).toBe(hashes.of({ ...person }));
  });

  test.each(['12345678901', '0560990000011', '05609900000a', ''])('is not asked by %j', async (idNumber) => {
    const answer = await ask(wishFor(idNumber));
    expect(await codeOf(answer)).toBe('VALIDATION_FAILED');
  });

  test('is told to one device twenty times in a quarter of an hour, then the device asks in vain', async () => {
    const person = somebody();
    await ask(wishFor(person));
    const codes = new Set<string>();
    for (let times = 0; times < 20; times += 1) codes.add(await codeOf(await ask(wishFor(person))));
    expect([...codes]).toEqual(['PERSON_HAS_TICKET']);
    expect(await codeOf(await ask(wishFor(person)))).toBe('RATE_LIMITED');
    expect(await codeOf(await ask(wishFor(somebody())))).toBe('RATE_LIMITED');
  });
});
