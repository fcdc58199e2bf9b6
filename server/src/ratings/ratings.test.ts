import { randomUUID } from 'node:crypto';
import type { RatingOffer } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { toHallConfiguration } from '@sanh/kiosk-config';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import {
  aDesk,
  aServedVisit,
  aTakenNumber,
  ratingAt,
  ratingRows,
  step,
  type AtDesk,
} from './testing/a-visit.ts';

const ofProvince = { user: 'quanly', centreId: province, serviceId: 'tu-phap', counterId: '3' };

let sanh: RunningSanh;
let desk: AtDesk;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  desk = await aDesk(sanh);
});
beforeEach(() => sanh.sql`delete from rating`);
afterAll(() => sanh.close());

const offerFor = (token: string): Promise<Response> => sanh.request(`/api/phone/${token}/rating`);
const fromPhone = (token: string, body: object, commandId = randomUUID()): Promise<Response> =>
  sanh.request(`/api/phone/${token}/rating`, { method: 'POST', body, commandId });
const rightsUsed = async (ticketId: string): Promise<number> => {
  const events = await sanh.sql`
    select 1 from hall_event where type = 'rating-right-used' and data ->> 'ticketId' = ${ticketId}`;
  return events.length;
};

describe('a served visit', () => {
  test('is rated once: the row and the event come together, with counter, clerk and masked words', async () => {
    const visit = await aServedVisit(sanh, desk);
    const given = {
      ...{ level: 'dissatisfied', reasons: ['cho-lau'], language: 'en' },
      comment: ' Gọi tôi 0912 345 678 ',
    };
    const answer = await ratingAt(sanh, visit, given);
    expect(await answer.json()).toEqual({ level: 'dissatisfied', label: visit.label });
    const [row, ...more] = await ratingRows(sanh);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ ticketId: visit.ticketId, leg: 1, level: 'dissatisfied', levels: 5, reasons: ['cho-lau'] },
      ...{ comment: 'Gọi tôi •••• ••• •••', counterId: desk.counterId, channel: 'kiosk', flags: [] },
    });
    expect(row?.clerkId).toBeTruthy();
    expect(await rightsUsed(visit.ticketId)).toBe(1);
    const kept = await sanh.sql`select data::text from hall_event where data::text like '%345%678%'`;
    expect(kept).toEqual([]);
  });

  test('sent again under its id gets the same answer and counts once, two at once too', async () => {
    const visit = await aServedVisit(sanh, desk);
    const sending = { commandId: randomUUID() };
    const answers = await Promise.all([
      ...[ratingAt(sanh, visit, {}, sending), ratingAt(sanh, visit, {}, sending)],
      ratingAt(sanh, visit, {}, sending),
    ]);
    answers.push(await ratingAt(sanh, visit, {}, sending));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await ratingRows(sanh)).toHaveLength(1);
    expect(await rightsUsed(visit.ticketId)).toBe(1);
  });

  test('of two people who rate it at the same time one counts', async () => {
    const visit = await aServedVisit(sanh, desk);
    const answers = await Promise.all([ratingAt(sanh, visit), fromPhone(visit.token, { level: 'neutral' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(await codeOf(refused)).toBe('ALREADY_RATED');
    expect(await ratingRows(sanh)).toHaveLength(1);
  });

  test('a second rating says that it has been rated, the same id with another level that it is used', async () => {
    const visit = await aServedVisit(sanh, desk);
    const sending = { commandId: randomUUID() };
    await ratingAt(sanh, visit, {}, sending);
    expect(await codeOf(await ratingAt(sanh, visit))).toBe('ALREADY_RATED');
    expect(await codeOf(await offerFor(visit.token))).toBe('ALREADY_RATED');
    const other = { level: 'dissatisfied', reasons: ['cho-lau'] };
    expect(await codeOf(await ratingAt(sanh, visit, other, sending))).toBe('COMMAND_ID_REUSED');
    expect(await ratingRows(sanh)).toMatchObject([{ level: 'satisfied' }]);
  });

  test('waits for its row: while that cannot be written, the right is not used either', async () => {
    const visit = await aServedVisit(sanh, desk);
    await sanh.sql`create function no_row() returns trigger language plpgsql as $$ begin raise 'no'; end $$`;
    await sanh.sql`create trigger no_row before insert on rating for each row execute function no_row()`;
    const rated = ratingAt(sanh, visit);
    const isTold = (line: string): boolean =>
      line.includes('PL/pgSQL function no_row()') || line.includes('"no"');
    await expect.poll(() => sanh.logged.some(isTold)).toBe(true);
    expect(await rightsUsed(visit.ticketId)).toBe(0);
    await sanh.sql`drop trigger no_row on rating`;
    expect((await rated).status).toBe(200);
    expect([await rightsUsed(visit.ticketId), (await ratingRows(sanh)).length]).toEqual([1, 1]);
  });

  test('is offered to its phone with the scale, and rated there', async () => {
    const visit = await aServedVisit(sanh, desk);
    const offer = (await (await offerFor(visit.token)).json()) as RatingOffer;
    expect(offer).toMatchObject({
      label: visit.label,
      centreId: commune,
      legs: [{ leg: 1, counterNumber: '8' }],
    });
    expect(offer.scale.levels).toHaveLength(5);
    expect(offer.legs[0]!.until - offer.legs[0]!.endedAt).toBe(86_400_000);
    await fromPhone(visit.token, { level: 'very-satisfied', leg: 1 });
    expect(await ratingRows(sanh)).toMatchObject([{ channel: 'phone', level: 'very-satisfied' }]);
  });

  test('can be rated after closing and on a later day, once, within its time', async () => {
    const own = await aDesk(sanh, ofProvince);
    const [closed, late, later] = [
      ...[await aServedVisit(sanh, own), await aServedVisit(sanh, own), await aServedVisit(sanh, own)],
    ];
    const close = { type: 'close-day', policy: 'expire' } as const;
    await sanh.halls.execute(province, { id: randomUUID(), by: { kind: 'system' }, command: close });
    expect((await ratingAt(sanh, closed!)).status).toBe(200);
    const { hall } = await sanh.halls.now(province);
    const configuration = toHallConfiguration(sanh.centres.get(province).centre);
    const open = { type: 'open-day', day: addDays(hall.day!, 1), configuration } as const;
    await sanh.halls.execute(province, { id: randomUUID(), by: { kind: 'system' }, command: open });
    const sending = { commandId: randomUUID() };
    const answers = await Promise.all([
      ...[ratingAt(sanh, late!, {}, sending), ratingAt(sanh, late!, {}, sending), ratingAt(sanh, late!)],
    ]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(await codeOf(await ratingAt(sanh, closed!))).toBe('ALREADY_RATED');
    expect(await codeOf(await ratingAt(sanh, late!))).toBe('ALREADY_RATED');
    await sanh.sql`update leg set ended_at = ended_at - interval '25 hours' where ticket_id = ${later!.ticketId}`;
    expect(await codeOf(await ratingAt(sanh, later!))).toBe('RATING_RIGHT_EXPIRED');
    const rows = await ratingRows(sanh);
    expect(rows.map(({ ticketId }) => ticketId).toSorted()).toEqual(
      [closed!.ticketId, late!.ticketId].toSorted(),
    );
    expect(rows.every(({ day }) => day === closed!.ticketId.slice(0, 10))).toBe(true);
  });

  test('given in time without the network counts when it comes too late', async () => {
    const visit = await aServedVisit(sanh, desk);
    await sanh.sql`update leg set ended_at = ended_at - interval '30 hours' where ticket_id = ${visit.ticketId}`;
    expect(await codeOf(await ratingAt(sanh, visit))).toBe('RATING_RIGHT_EXPIRED');
    const givenAt = Date.now() - 29 * 3_600_000;
    expect((await ratingAt(sanh, visit, { givenAt })).status).toBe(200);
  });
});

describe('what is no rating is told so and counts nothing', () => {
  test.each([
    ['a level of another scale', { level: 'excellent' }, 'UNKNOWN_RATING_LEVEL'],
    ['a reason that nobody offers', { reasons: ['x'] }, 'UNKNOWN_RATING_REASON'],
    ['ten thousand characters', { comment: 'ở'.repeat(10_000) }, 'COMMENT_TOO_LONG'],
    ['another leg', (token: string) => ({ visit: { kind: 'slip', token, leg: 7 } }), 'NO_RATING_RIGHT'],
    [
      'a token that is not ours',
      { visit: { kind: 'slip', token: `AAAA.${'A'.repeat(22)}` } },
      'UNKNOWN_TICKET',
    ],
    [
      'a leg that a tablet would name',
      { visit: { kind: 'leg', ticketId: '2026-11-23.A-001', leg: 1 } },
      'FORBIDDEN',
    ],
  ])('%s', async (_, given, code) => {
    const visit = await aServedVisit(sanh, desk);
    const body = typeof given === 'function' ? given(visit.token) : given;
    expect(await codeOf(await ratingAt(sanh, visit, body))).toBe(code);
    expect([await ratingRows(sanh), await rightsUsed(visit.ticketId)]).toEqual([[], 0]);
    expect((await ratingAt(sanh, visit)).status).toBe(200);
  });

  test('a number that has not been served', async () => {
    const waiting = await aTakenNumber(sanh, desk);
    expect(await codeOf(await ratingAt(sanh, waiting))).toBe('NO_RATING_RIGHT');
    expect(await codeOf(await offerFor(waiting.token))).toBe('NO_RATING_RIGHT');
  });

  test('a finish that its clerk has taken back', async () => {
    const visit = await aServedVisit(sanh, desk);
    await step(sanh, desk, 'undo');
    expect(await codeOf(await ratingAt(sanh, visit))).toBe('NO_RATING_RIGHT');
    await step(sanh, desk, 'finish');
    expect((await ratingAt(sanh, visit)).status).toBe(200);
  });

  test('a slip of another centre, at the kiosk of this one', async () => {
    const visit = await aServedVisit(sanh, desk);
    const there = await ratingAt(sanh, visit, {}, { centreId: province });
    expect(await codeOf(there)).toBe('TICKET_OF_ANOTHER_CENTRE');
  });

  test('whoever works here, with their session', async () => {
    const visit = await aServedVisit(sanh, desk);
    const own = await ratingAt(sanh, visit, {}, { cookie: desk.cookie });
    expect([own.status, await codeOf(own)]).toEqual([403, 'FORBIDDEN']);
    expect(await ratingRows(sanh)).toEqual([]);
  });
});

describe('without a ticket', () => {
  test('ratings are kept apart, once under their id', async () => {
    const sending = { commandId: randomUUID() };
    await ratingAt(sanh, null, { level: 'neutral' }, sending);
    const again = await ratingAt(sanh, null, { level: 'neutral' }, sending);
    expect(await again.json()).toEqual({ level: 'neutral', label: null });
    expect(await ratingRows(sanh)).toMatchObject([{ ticketId: null, leg: null, counterId: null }]);
  });

  test('a device may send so many an hour, and those of another hour besides', async () => {
    const allowed = sanh.centres.get(province).centre.ratings.unbound!.perDeviceAndHour;
    const at = (givenAt: number): Promise<Response> =>
      ratingAt(sanh, null, { givenAt }, { centreId: province });
    const now = Date.now();
    for (let sent = 0; sent < allowed; sent++) expect((await at(now)).status).toBe(200);
    expect(await codeOf(await at(now))).toBe('RATE_LIMITED');
    expect((await at(now - 2 * 3_600_000)).status).toBe(200);
  });
});

describe('suspicious ratings', () => {
  test('five of the best within seconds of the finish are flagged, not dropped', async () => {
    for (let served = 0; served < 5; served++) {
      const visit = await aServedVisit(sanh, desk);
      await fromPhone(visit.token, { level: 'very-satisfied' });
    }
    expect((await ratingRows(sanh)).map(({ flags }) => flags)).toEqual(
      Array<string[]>(5).fill(['right-after-finish']),
    );
  });
});
