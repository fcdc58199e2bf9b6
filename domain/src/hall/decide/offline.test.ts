import { describe, expect, test } from 'vitest';
import type { HallCommand } from '../command.ts';
import { aConfiguration, minutes } from '../testing/a-configuration.ts';
import {
  aCalledTicket,
  aHallDay,
  aRequest,
  aTuesday,
  aWaitingTicket,
  type HallDay,
} from '../testing/a-hall-day.ts';

const lent = { seriesId: 'a', holder: 'kiosk-1', incarnation: 'one' };
const reason = 'because';

function aHallWithALease(): HallDay {
  const day = aHallDay();
  day.done({ type: 'grant-range', ...lent, count: 20 });
  return day;
}

type Adopt = Extract<HallCommand, { type: 'adopt-offline' }>;
const adopt = (day: HallDay, changes: Partial<Adopt> = {}): Adopt => ({
  ...{ type: 'adopt-offline', ...lent, number: 800, insteadOf: null, ...aRequest() },
  ...{ arrivedAt: day.now, grantedAt: day.now - minutes(60) },
  ...changes,
});

const adopted = (day: HallDay) => day.ticket('2026-11-23.A-800');

describe('a number given offline', () => {
  test('stands in line by when the citizen arrived, not by when it was heard of', () => {
    const day = aHallWithALease();
    const arrivedAt = day.now;
    aWaitingTicket(day);
    day.after(minutes(10)).done(adopt(day, { arrivedAt }));
    expect(day.callsOf('1')).toEqual(['A-800', 'A-001']);
  });

  test.each([
    ['before the grant', -minutes(600), -minutes(60)],
    ['after the receipt', minutes(600), 0],
    ['never', Number.NaN, 0],
  ])('with an arrival %s is clamped', (_, offset, expected) => {
    const day = aHallWithALease();
    day.done(adopt(day, { arrivedAt: day.now + offset }));
    expect(adopted(day)).toMatchObject({ rank: day.now + expected });
  });

  test('outside the lease, or twice, is kept and marked', () => {
    const day = aHallWithALease();
    expect(day.done(adopt(day, { number: 850 }))).toMatchObject([{ irregular: 'outside-range' }]);
    expect(day.done(adopt(day, { incarnation: 'wiped' }))).toMatchObject([{ irregular: 'outside-range' }]);
    expect(day.done(adopt(day))).toMatchObject([{ irregular: 'duplicate' }]);
    expect(day.hall.tickets.size).toBe(3);
  });

  test('after closing is filed by the closing rule, and yesterday’s under yesterday', () => {
    const day = aHallWithALease();
    day.done({ type: 'close-day', policy: 'expire' });
    day.done(adopt(day));
    expect(adopted(day)).toMatchObject({ state: 'ended', outcome: 'expired' });
    const arrivedAt = day.now;
    day.after(minutes(24 * 60)).done({ type: 'open-day', day: aTuesday, configuration: aConfiguration() });
    day.done(adopt(day, { number: 801, arrivedAt, grantedAt: arrivedAt }));
    expect(day.ticket('2026-11-23.A-801')).toMatchObject({ state: 'ended', outcome: 'expired' });
  });
});

describe('a number given offline instead of one that the server gave', () => {
  const nobodyCame: Record<string, (day: HallDay) => string> = {
    'still waits': (day) => aWaitingTicket(day),
    'was called': (day) => aCalledTicket(day),
    'is parked': (day) => {
      const id = aCalledTicket(day);
      day.done({ type: 'park', counterId: '1', reason, forMs: null });
      return id;
    },
    'was missed': (day) => {
      const id = aCalledTicket(day);
      day.done({ type: 'recall', counterId: '1' });
      day.after(minutes(2)).done({ type: 'no-show', counterId: '1' });
      return id;
    },
  };

  test.each(Object.entries(nobodyCame))('voids it when it %s', (_, arrange) => {
    const day = aHallWithALease();
    const ticketId = arrange(day);
    day.done(adopt(day, { insteadOf: day.ticket(ticketId).issuedBy }));
    expect(day.ticket(ticketId)).toMatchObject({ state: 'ended', outcome: 'voided' });
    expect(day.hall.counters['1']).toMatchObject({ ticketId: null, missed: 0 });
    expect(day.hall.services.birth?.issued).toBe(1);
    expect(day.callsOf('1')).toEqual(['A-800']);
  });

  test('leaves it alone when somebody is being served with it', () => {
    const day = aHallWithALease();
    const ticketId = aCalledTicket(day);
    day.done({ type: 'start', counterId: '1' });
    day.done(adopt(day, { insteadOf: day.ticket(ticketId).issuedBy }));
    expect(day.ticket(ticketId).state).toBe('serving');
    expect(adopted(day)).toMatchObject({ state: 'waiting', issuedBy: null });
  });

  test('makes the request that arrives later give none', () => {
    const day = aHallWithALease();
    day.done(adopt(day, { insteadOf: 'late' }));
    const late = day.give({ type: 'issue', ...aRequest() }, undefined, 'late');
    expect(late).toMatchObject({ refusal: { code: 'DECIDED_OFFLINE' } });
  });

  test('told twice does not void the printed number', () => {
    const day = aHallWithALease();
    const insteadOf = day.ticket(aWaitingTicket(day)).issuedBy;
    day.done(adopt(day, { insteadOf }));
    day.done(adopt(day, { insteadOf, number: 801 }));
    expect(adopted(day).state).toBe('waiting');
  });
});

describe('a range', () => {
  test('is lent once, above all that were lent before', () => {
    const day = aHallWithALease();
    day.done({ type: 'grant-range', ...lent, holder: 'kiosk-2', count: 20 });
    expect(day.hall.series.a?.ranges.map(({ from, to }) => [from, to])).toEqual([
      [800, 819],
      [820, 839],
    ]);
  });

  test.each([0, -5, 101, 1.5, Number.NaN, Infinity])('of %d numbers is refused', (count) => {
    expect(aHallDay().answer({ type: 'grant-range', ...lent, count })).toBe('RANGE_TOO_LARGE');
  });

  test('ends with its series', () => {
    const day = aHallWithALease();
    for (let kiosk = 2; kiosk <= 10; kiosk++) day.done({ type: 'grant-range', ...lent, count: 20 });
    expect(day.answer({ type: 'grant-range', ...lent, count: 1 })).toBe('SERIES_EXHAUSTED');
  });

  test('for a day to come keeps out of today’s, and today’s out of it: a number may be carried over', () => {
    const day = aHallWithALease();
    const rangesOf = () => day.hall.lentAhead.map(({ range }) => [range.from, range.to]);
    day.done({ type: 'grant-range', ...lent, day: aTuesday, count: 10 });
    day.done({ type: 'grant-range', ...lent, holder: 'kiosk-2', count: 20 });
    expect(rangesOf()).toEqual([[820, 829]]);
    expect(day.hall.series.a?.ranges.map(({ from }) => from)).toEqual([800, 830]);
  });

  test('for a day to come is the kiosk’s when that day opens', () => {
    const day = aHallWithALease();
    day.done({ type: 'grant-range', ...lent, day: aTuesday, count: 10 });
    day.done({ type: 'close-day', policy: 'expire' });
    day.after(minutes(24 * 60)).done({ type: 'open-day', day: aTuesday, configuration: aConfiguration() });
    expect(day.done(adopt(day, { number: 820 }))).toMatchObject([{ irregular: null, filedAs: null }]);
    day.done({ type: 'grant-range', ...lent, holder: 'kiosk-2', count: 20 });
    expect(day.hall.series.a?.ranges.map(({ from, to }) => [from, to])).toEqual([
      [820, 829],
      [800, 819],
    ]);
  });

  test.each([
    ['of a day that is over', '2026-11-20', 'DAY_MUST_BE_LATER'],
    ['of a day beyond the longest holidays', '2027-03-01', 'DAY_NOT_OPEN'],
  ])('%s is refused', (_, on, code) => {
    expect(aHallDay().answer({ type: 'grant-range', ...lent, day: on, count: 5 })).toBe(code);
  });
});

test('a number of a day that the hall has not opened yet waits until it has', () => {
  const day = aHallWithALease();
  day.done({ type: 'grant-range', ...lent, day: aTuesday, count: 10 });
  day.done({ type: 'close-day', policy: 'expire' });
  day.after(minutes(24 * 60));
  expect(day.answer(adopt(day, { number: 820 }))).toBe('DAY_NOT_OPEN');
});
