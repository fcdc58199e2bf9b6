import { randomUUID } from 'node:crypto';
import type { RatingAlerts } from '@sanh/contract';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aSanh, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';
import { aDesk, aServedVisit, ratingAt, type AtDesk } from './testing/a-visit.ts';

let sanh: RunningSanh;
let beside: RunningSanh;
let address: string;
let desk: AtDesk;
const cookies = new Map<string, string>();

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  beside = await aSanh(inject('testServerUrl'), {}, sanh);
  address = await beside.listen();
  desk = await aDesk(sanh);
  const employ = await anEmployer(sanh);
  cookies.set('manager', await employ('chi', roleOver(commune, 'manager')));
  cookies.set('above', await employ('binh', [{ scope: 'agency', nodeId: '56', role: 'manager' }]));
  cookies.set('elsewhere', await employ('elsewhere', roleOver(province, 'manager')));
  cookies.set('clerk', desk.cookie);
});
beforeEach(() => sanh.sql`delete from rating`);
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

/** By HTTP from the other server: a rating that came in here must be told there. */
async function alertsFor(who: string): Promise<RatingAlerts> {
  const answer = await fetch(`${address}/api/statistics/rating-alerts`, {
    headers: { cookie: cookies.get(who) ?? '' },
  });
  return (await answer.json()) as RatingAlerts;
}

async function aRating(level = 'very-dissatisfied', visitOf = aServedVisit): Promise<string> {
  const commandId = randomUUID();
  const reasons = level === 'very-dissatisfied' ? ['cho-lau'] : [];
  const answer = await ratingAt(sanh, await visitOf(sanh, desk), { level, reasons }, { commandId });
  if (!answer.ok) throw new Error(await answer.text());
  return commandId;
}

const read = (ratingId: string): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/ratings/${ratingId}/handle`, {
    ...{ method: 'POST', cookie: cookies.get('above'), commandId: randomUUID() },
    body: { state: 'read', reply: null, handled: 0 },
  });

test('a rating of the lowest level is told with where, why and how bad, as soon as it is acknowledged', async () => {
  const ratingId = await aRating();
  expect(await alertsFor('manager')).toEqual({
    count: 1,
    ratings: [
      {
        ...{ centreId: commune, ratingId, level: 'very-dissatisfied', reasons: ['cho-lau'], handled: 0 },
        ...{ counterId: desk.counterId, serviceId: desk.serviceId },
        ...{ day: expect.any(String) as string, receivedAt: expect.any(Number) as number },
      },
    ],
  });
});

test('no other level is told, and one without a ticket is told too', async () => {
  for (const level of ['very-satisfied', 'neutral', 'dissatisfied']) await aRating(level);
  expect((await alertsFor('manager')).count).toBe(0);
  await ratingAt(sanh, null, { level: 'very-dissatisfied', reasons: ['thai-do'] });
  expect(await alertsFor('manager')).toMatchObject({ count: 1, ratings: [{ counterId: null }] });
});

test('the lowest of a shorter scale is told', async () => {
  const rows = await sanh.sql<{ levels: number; lowest: string }[]>`
    with scales(levels) as (values (3), (4), (5)), given as (
      insert into rating (centre_id, rating_id, business_day, level, levels, language, channel, given_at, received_at)
      select ${commune}, l || levels, current_date, l, levels, 'vi', 'kiosk', now(), now()
      from scales, unnest(array['neutral', 'dissatisfied', 'very-dissatisfied']) as l
      where levels = 5 or l <> 'very-dissatisfied'
      returning levels, level, is_lowest)
    select levels, string_agg(level, ',') as lowest from given where is_lowest group by 1 order by 1`;
  expect(rows.map(({ levels, lowest }) => [levels, lowest])).toEqual([
    [3, 'dissatisfied'],
    [4, 'dissatisfied'],
    [5, 'very-dissatisfied'],
  ]);
});

test('it is told to managers of the subtree, not to the clerk who was rated, and not elsewhere', async () => {
  await aRating();
  const counts = await Promise.all(
    ['manager', 'above', 'elsewhere', 'clerk'].map(async (who) => (await alertsFor(who)).count),
  );
  expect(counts).toEqual([1, 1, 0, 0]);
  expect(await alertsFor('clerk')).toEqual({ count: 0, ratings: [] });
});

test('what a manager has read is told no more, to nobody and at no server', async () => {
  const [first, second] = [await aRating(), await aRating()];
  expect((await read(first)).status).toBe(200);
  for (const who of ['manager', 'above'])
    expect((await alertsFor(who)).ratings.map(({ ratingId }) => ratingId)).toEqual([second]);
});

test('what came today and nobody has read is told, also hours later; what came yesterday is not', async () => {
  const [today, yesterday] = [await aRating(), await aRating()];
  await sanh.sql`
    update rating set received_at = date_trunc('day', now(), 'Asia/Ho_Chi_Minh') - interval '1 second'
    where rating_id = ${yesterday}`;
  await sanh.sql`
    update rating set received_at = date_trunc('day', now(), 'Asia/Ho_Chi_Minh') where rating_id = ${today}`;
  expect((await alertsFor('manager')).ratings.map(({ ratingId }) => ratingId)).toEqual([today]);
});

test('however many there are, the newest twenty are told and all are counted', async () => {
  await sanh.sql`
    insert into rating (centre_id, rating_id, business_day, level, levels, language, channel, given_at, received_at)
    select ${commune}, 'r' || n, current_date, 'very-dissatisfied', 5, 'vi', 'kiosk', now(),
      date_trunc('day', now(), 'Asia/Ho_Chi_Minh') + n * interval '1 ms'
    from generate_series(1, 300) n`;
  const { count, ratings } = await alertsFor('manager');
  expect([count, ratings.length, ratings[0]?.ratingId]).toEqual([300, 20, 'r300']);
});
