import { describe, expect, test } from 'vitest';
import { minutes } from '../hall/testing/a-configuration.ts';
import {
  aHallDay,
  aMonday,
  aRequest,
  aTuesday,
  aWaitingTicket,
  type HallDay,
} from '../hall/testing/a-hall-day.ts';
import { giveNumber } from './give-number.ts';
import { emptyReserve, handedIn, tidied, toHandIn, withLease, type Reserve } from './reserve.ts';

const incarnation = 'one';
const dayMs = minutes(24 * 60);

/** A kiosk with three numbers of series A for each of these days. */
function aReserve(day: HallDay, days: readonly string[] = [aMonday]): Reserve {
  return days.reduce((reserve, on) => {
    const lent = { type: 'grant-range', seriesId: 'a', holder: 'kiosk-1', incarnation } as const;
    const [event] = day.done({ ...lent, day: on, count: 3 });
    if (event?.type !== 'range-granted') throw new Error('nothing lent');
    return withLease(reserve, { ...event.range, day: on, seriesId: 'a', grantedAt: day.now });
  }, emptyReserve(incarnation));
}

const wish = (id: string, changes = {}) => ({ id, request: aRequest(changes) });
const given = (reserve: Reserve, day: HallDay, id: string, now = day.now) => {
  const outcome = giveNumber(reserve, wish(id), { hall: day.hall, now, newId: `adopt ${id}` });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const refusal = (reserve: Reserve, day: HallDay, now = day.now, changes = {}) => {
  const outcome = giveNumber(reserve, wish('x', changes), { hall: day.hall, now, newId: 'y' });
  return outcome.ok ? outcome.value.given.shown.label : outcome.refusal.code;
};

describe('a number given without the server', () => {
  test('is the next of those lent, and tells who stands before it as far as is known', () => {
    const day = aHallDay();
    const reserve = aReserve(day);
    aWaitingTicket(day);
    const first = given(reserve, day, 'one');
    const second = given(first.reserve, day, 'two');
    expect([first.given.shown, second.given.shown]).toMatchObject([
      { label: 'A-800', ahead: 1 },
      { label: 'A-801', ahead: 2 },
    ]);
  });

  test('is the same number for the same wish', () => {
    const day = aHallDay();
    const { reserve } = given(aReserve(day), day, 'one');
    expect(given(reserve, day, 'one')).toMatchObject({ reserve, given: { shown: { label: 'A-800' } } });
  });

  test('is never invented: none lent, all given or another day’s are none', () => {
    const day = aHallDay();
    expect(refusal(emptyReserve(incarnation), day)).toBe('NO_NUMBERS_LEFT');
    const used = ['1', '2', '3'].reduce((reserve, id) => given(reserve, day, id).reserve, aReserve(day));
    expect(refusal(used, day)).toBe('NO_NUMBERS_LEFT');
    expect(refusal(aReserve(aHallDay()), day, day.now + dayMs)).toBe('NO_NUMBERS_LEFT');
  });

  test.each([
    [
      'a service that is stopped',
      (day: HallDay) => day.done({ type: 'stop-issuing', serviceId: 'birth', reason: 'meeting' }),
      'SERVICE_CLOSED',
    ],
    [
      'a day that is closed',
      (day: HallDay) => day.done({ type: 'close-day', policy: 'expire' }),
      'DAY_NOT_OPEN',
    ],
    ['the evening', (day: HallDay) => day.after(minutes(12 * 60)), 'HALL_CLOSED'],
  ])('is refused by the hall’s own rules: %s', (_, arrange, code) => {
    const day = aHallDay();
    const reserve = aReserve(day);
    arrange(day);
    expect(refusal(reserve, day)).toBe(code);
  });

  test('after midnight is one of those lent for the new day', () => {
    const day = aHallDay();
    const reserve = aReserve(day, [aMonday, aTuesday]);
    const { given: tuesday } = given(reserve, day, 'one', day.now + dayMs);
    expect(tuesday).toMatchObject({ day: aTuesday, shown: { ticketId: '2026-11-24.A-803' } });
  });

  test('stands where the hall says it was, however far behind the clock is', () => {
    const day = aHallDay();
    const { given: one } = given(aReserve(day), day, 'one', day.now - 3 * dayMs);
    expect(one).toMatchObject({ day: aMonday, command: { arrivedAt: day.hall.at } });
  });

  test('is taken into the line as it was shown, once', () => {
    const day = aHallDay();
    const { reserve, given: one } = given(aReserve(day), day, 'one');
    const events = day.done(one.command);
    expect(events).toMatchObject([{ irregular: null, filedAs: null, ticket: { id: one.shown.ticketId } }]);
    expect(toHandIn(handedIn(reserve, one.id))).toEqual([]);
  });
});

describe('the reserve', () => {
  test('takes nothing that was lent to the kiosk before it was wiped, and drops what its former self was lent', () => {
    const day = aHallDay();
    const reserve = aReserve(day);
    const granted = { ...reserve.leases[0]!, from: 820, to: 829 };
    expect(withLease(reserve, { ...granted, incarnation: 'before' })).toBe(reserve);
    const paired = withLease(reserve, { ...granted, incarnation, holder: 'kiosk-9' });
    expect(paired.leases.map(({ holder }) => holder)).toEqual(['kiosk-9']);
  });

  test('never lets go of a number that the server does not have', () => {
    const day = aHallDay();
    const { reserve, given: one } = given(aReserve(day), day, 'one');
    expect(tidied(reserve, aTuesday)).toMatchObject({ leases: [], given: [one] });
    expect(tidied(handedIn(reserve, one.id), aTuesday).given).toEqual([]);
  });
});
