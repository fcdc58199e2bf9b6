import type { DaySetting, TimesFigures, WhatIfAnswer } from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addHistory } from '../demo/history/add-history.ts';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { longestTurn } from '../testing/longest-turn.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

let sanh: RunningSanh;
let cookie: string;
let elsewhere: string;
let today: string;
let days: readonly string[];

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  cookie = await sanh.signIn('quanly');
  today = (await sanh.halls.now(commune)).hall.day ?? '';
  for (const id of [commune, province])
    await addHistory(sanh.sql, sanh.centres.get(id), { days: 12, seed: 4, now: Date.now() });
  const employ = await anEmployer(sanh);
  elsewhere = await employ('khac', roleOver(province, 'manager'));
  const rows = await sanh.sql<{ day: string }[]>`
    select distinct business_day as day from hall_event where centre_id = ${commune} and type = 'day-closed' order by 1`;
  days = rows.map(({ day }) => day);
}, 120_000);
afterAll(() => sanh.close());

const ask = (body: object, by: string | undefined = cookie, centreId = commune): Promise<Response> =>
  sanh.request(`/api/centres/${centreId}/what-if`, { method: 'POST', body, cookie: by });

async function answered(body: object, centreId = commune): Promise<WhatIfAnswer> {
  const answer = await ask(body, cookie, centreId);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as WhatIfAnswer;
}

const counters = (): readonly string[] =>
  sanh.centres.get(commune).configuration.counters.map(({ id }) => id);
const services = (): readonly string[] =>
  sanh.centres.get(commune).configuration.services.map(({ id }) => id);
const aDay = (): string => days.at(-1) ?? '';

describe('a day of the log, lived again', () => {
  test('as it was, has every call of the log, and the figures of the statistics', async () => {
    expect(days.length).toBeGreaterThan(5);
    for (const day of days) {
      const { baseline, all, differing } = await answered({ day });
      expect(baseline).toMatchObject({ isExact: true, differing: { count: 0, first: [] } });
      expect(baseline.calls).toBeGreaterThan(50);
      expect(differing.count).toBe(0);
      expect(all.would).toEqual(all.was);
      const path = `/api/statistics/centre/${commune}/times?from=${day}&to=${day}`;
      const times = (await (await sanh.request(path, { cookie })).json()) as TimesFigures;
      const { outcomes, times: measured } = times;
      expect(all.was.wait).toEqual(measured.wait);
      expect(all.was.served).toBe(outcomes.served);
      expect(all.was.left).toBe(outcomes.expired + outcomes['carried-over']);
    }
  });

  test('with three counters more, waits less', async () => {
    const extra = ['x1', 'x2', 'x3'];
    const {
      all,
      counters: ofCounters,
      differing,
    } = await answered({
      day: aDay(),
      counters: extra.map((counterId) => ({
        ...{ counterId, tiers: [services()], rule: { kind: 'longest-wait' } },
      })),
      hours: extra.map((counterId) => ({ counterId, open: [{ from: '07:30', to: '17:00' }] })),
    });
    expect(all.difference.waitP90Ms).toBeLessThan(0);
    expect(all.would.served).toBeGreaterThanOrEqual(all.was.served);
    expect(ofCounters.find(({ counterId }) => counterId === 'x1')).toMatchObject({ was: { openMs: 0 } });
    expect(ofCounters.find(({ counterId }) => counterId === 'x1')?.would.openMs).toBeGreaterThan(
      9 * 3_600_000,
    );
    expect(differing.count).toBeGreaterThan(0);
    expect(differing.first.length).toBeLessThanOrEqual(30);
  });

  test('with a counter that stays closed, serves no more and leaves no fewer', async () => {
    const [counterId] = counters();
    const { all, counters: ofCounters } = await answered({ day: aDay(), hours: [{ counterId, open: [] }] });
    expect(ofCounters.find((one) => one.counterId === counterId)?.would.openMs).toBe(0);
    expect(all.difference.served).toBeLessThanOrEqual(0);
    expect(all.difference.left).toBeGreaterThanOrEqual(0);
  });

  test('is told as it was set, and set so once more comes out as it was', async () => {
    const day = aDay();
    const answer = await sanh.request(`/api/centres/${commune}/what-if/${day}`, { cookie });
    const setting = (await answer.json()) as DaySetting;
    expect(setting.counters.map(({ counterId }) => counterId)).toEqual(counters());
    expect(setting.services.toSorted()).toEqual(services().toSorted());
    const openMs = ({ open }: DaySetting['counters'][number]): number =>
      open.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const {
      counters: ofCounters,
      all,
      hours,
    } = await answered({
      day,
      profiles: setting.counters.map(({ counterId, tiers, rule }) => ({ counterId, tiers, rule })),
    });
    expect(all.would).toEqual(all.was);
    expect(hours.reduce((sum, { was }) => sum + was.served, 0)).toBe(all.was.served);
    for (const { counterId, was } of ofCounters) {
      const counter = setting.counters.find((one) => one.counterId === counterId);
      expect(counter && openMs(counter)).toBeGreaterThanOrEqual(was.openMs);
    }
    expect(setting.counters.some(({ open }) => open.length > 0)).toBe(true);
  });

  test('writes nothing', async () => {
    const state = async () => {
      const [row] =
        await sanh.sql`select (select count(*) from hall_event) as events, (select count(*) from leg) as legs,
        (select count(*) from ticket) as tickets, (select json_agg(h order by centre_id) from hall h) as halls`;
      return row;
    };
    const before = await state();
    await answered({ day: aDay(), rules: [{ rule: { kind: 'longest-wait' } }] });
    expect(await state()).toEqual(before);
  });

  test('holds the event loop for no longer than 50 ms', async () => {
    const busiest = await sanh.sql<{ day: string }[]>`
      select business_day as day from hall_event where centre_id = ${province} and business_day < ${today}
      group by 1 order by count(*) desc limit 1`;
    const day = busiest[0]?.day ?? '';
    await answered({ day }, province);
    const asked = Promise.all([answered({ day }, province), answered({ day }, province)]);
    const { answer, turns, longestMs } = await longestTurn(asked);
    expect(answer.every(({ baseline }) => baseline.isExact)).toBe(true);
    expect(turns).toBeGreaterThan(20);
    expect(longestMs).toBeLessThan(50);
  });
});

describe('what cannot be lived again is refused by name', () => {
  const hours = (counterId: string | undefined, ...open: { from: string; to: string }[]) => ({
    ...{ counterId, open },
  });
  const profile = (counterId: string, tiers: readonly (readonly string[])[]) => ({
    ...{ profiles: [{ counterId, tiers }] },
  });

  test.each<[string, () => object, string]>([
    ['a day before the first', () => ({ day: '2020-01-06' }), 'DAY_WITHOUT_EVENTS'],
    ['a day to come', () => ({ day: addDays(today, 3) }), 'DAY_WITHOUT_EVENTS'],
    ['the day that runs', () => ({ day: today }), 'DAY_NOT_OVER'],
    ['a counter that was not there', () => ({ day: aDay(), hours: [hours('nobody')] }), 'UNKNOWN_COUNTER'],
    [
      'a profile of such a counter',
      () => ({ day: aDay(), ...profile('nobody', [services()]) }),
      'UNKNOWN_COUNTER',
    ],
    [
      'a service that was not there',
      () => ({ day: aDay(), ...profile(counters()[0] ?? '', [['nothing']]) }),
      'UNKNOWN_SERVICE',
    ],
    [
      'hours backwards',
      () => ({ day: aDay(), hours: [hours(counters()[0], { from: '11:00', to: '08:00' })] }),
      'HOURS_BACKWARDS',
    ],
    [
      'hours that overlap',
      () => ({
        day: aDay(),
        hours: [hours(counters()[0], { from: '08:00', to: '11:00' }, { from: '10:00', to: '12:00' })],
      }),
      'HOURS_BACKWARDS',
    ],
    [
      'a counter named twice',
      () => ({ day: aDay(), hours: [hours(counters()[0]), hours(counters()[0])] }),
      'COUNTER_NAMED_TWICE',
    ],
    [
      'a further counter by a name that is taken',
      () => ({
        day: aDay(),
        counters: [{ counterId: counters()[0], tiers: [services()], rule: { kind: 'longest-wait' } }],
      }),
      'COUNTER_NAMED_TWICE',
    ],
    ['a day that is none', () => ({ day: '2026-02-31' }), 'VALIDATION_FAILED'],
    [
      'a time that is none',
      () => ({ day: aDay(), rules: [{ from: '25:00', rule: { kind: 'longest-wait' } }] }),
      'VALIDATION_FAILED',
    ],
  ])('%s', async (_, body, code) => {
    expect(await codeOf(await ask(body()))).toBe(code);
  });

  test('how the day that runs is set', async () => {
    const setting = await sanh.request(`/api/centres/${commune}/what-if/${today}`, { cookie });
    expect(await codeOf(setting)).toBe('DAY_NOT_OVER');
  });

  test('a day of another centre, to its manager', async () => {
    const setting = { cookie: elsewhere };
    expect(await codeOf(await sanh.request(`/api/centres/${commune}/what-if/${aDay()}`, setting))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(await ask({ day: aDay() }, elsewhere))).toBe('FORBIDDEN');
  });
});
