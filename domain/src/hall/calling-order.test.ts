import { describe, expect, test } from 'vitest';
import { callingOrder } from './calling-order.ts';
import type { CallingRule } from './configuration.ts';
import { aCounter, minutes, priorityFirst } from './testing/a-configuration.ts';
import { aHallDay, aWaitingTicket, clerkOf, type HallDay } from './testing/a-hall-day.ts';

const elderly = { priorityClassId: 'elderly' };
const longestWait: CallingRule = { kind: 'longest-wait' };
const twoToOne: CallingRule = { kind: 'ratio', priority: 2, ordinary: 1 };
const oneToTwo: CallingRule = { kind: 'ratio', priority: 1, ordinary: 2 };

/** One counter with the rule; ordinary tickets came before priority ones. */
function aMixedLine(rule: CallingRule): HallDay {
  const day = aHallDay({ counters: [aCounter('1', ['birth'], rule), aCounter('2', ['birth'], rule)] }, [
    '1',
    '2',
  ]);
  for (let count = 0; count < 4; count++) aWaitingTicket(day);
  for (let count = 0; count < 4; count++) aWaitingTicket(day, elderly);
  return day;
}

const numbers = (day: HallDay) => day.callsOf('1').map((label) => Number(label.slice(2)));
const callNext = (counterId: string) => ({ type: 'call-next', counterId, finishCurrent: false }) as const;
const uncall = (counterId: string) => ({ type: 'uncall', counterId, reason: 'mistake' }) as const;

describe('the calling order', () => {
  test.each([
    ['longest wait', longestWait, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['priority first, one in a row', priorityFirst(1), [5, 1, 6, 2, 7, 3, 8, 4]],
    ['priority first, two in a row', priorityFirst(2), [5, 6, 1, 7, 8, 2, 3, 4]],
    ['two privileged to one ordinary', twoToOne, [5, 6, 1, 7, 8, 2, 3, 4]],
    ['one privileged to two ordinary', oneToTwo, [5, 1, 2, 6, 3, 4, 7, 8]],
  ])('by %s', (_, rule, order) => {
    expect(numbers(aMixedLine(rule))).toEqual(order);
  });

  test('foretold is the order in which they are then called', () => {
    const day = aMixedLine(priorityFirst(2));
    const foretold = callingOrder(day.hall, '1', day.now, 99).map(
      ({ ticketId }) => day.ticket(ticketId).label,
    );
    expect(day.callsOf('1')).toEqual(foretold);
  });

  test('says why, and who was passed over', () => {
    const day = aMixedLine(priorityFirst(2));
    const [first] = callingOrder(day.hall, '1', day.now, 1);
    const passedOver = [1, 2, 3, 4].map((number) => `2026-11-23.A-00${String(number)}`);
    expect(first?.why).toEqual({ rule: 'priority', passedOver, passedOverCount: 4, note: null });
  });

  test('takes an appointment that is due before priority, and an early one last', () => {
    const day = aHallDay({}, ['1']);
    aWaitingTicket(day);
    aWaitingTicket(day, elderly);
    aWaitingTicket(day, { channel: 'appointment', appointmentAt: day.now + minutes(5) });
    aWaitingTicket(day, { channel: 'appointment', appointmentAt: day.now + minutes(90) });
    expect(numbers(day)).toEqual([3, 2, 1, 4]);
  });

  test('puts a refused claim back to where its arrival belongs', () => {
    const day = aMixedLine(priorityFirst(2));
    const ticketId = '2026-11-23.A-005';
    day.done({ type: 'change-priority', ticketId, classId: 'elderly', state: 'refused' });
    expect(numbers(day)).toEqual([6, 7, 1, 8, 2, 3, 4, 5]);
  });

  test('serves a later tier only while nobody waits in an earlier one', () => {
    const profile = { tiers: [['land'], ['birth']], rule: longestWait };
    const day = aHallDay({ counters: [{ id: '1', zoneId: 'main', profile }] }, ['1']);
    aWaitingTicket(day);
    aWaitingTicket(day, { serviceId: 'land' });
    expect(day.callsOf('1')).toEqual(['B-001', 'A-001']);
  });
});

describe('a call taken back', () => {
  test('wins no turn: the order is as if it had never been', () => {
    const day = aMixedLine(priorityFirst(2));
    for (let times = 0; times < 3; times++) {
      day.done(callNext('1'));
      day.done(uncall('1'));
    }
    expect(numbers(day)).toEqual([5, 6, 1, 7, 8, 2, 3, 4]);
  });

  test('of an ordinary ticket stays due', () => {
    const day = aMixedLine(priorityFirst(1));
    day.done(callNext('1'));
    day.done(callNext('2'));
    day.done(uncall('2'));
    day.done(uncall('1'));
    expect(numbers(day)[0]).toBe(1);
  });

  test('does not make others forget the turn that somebody else has taken since', () => {
    const day = aMixedLine(priorityFirst(2));
    day.done(callNext('1'));
    day.done(callNext('2'));
    day.done(uncall('1'));
    expect(numbers(day)[0]).toBe(1);
  });
});

test('a number called by name leaves the turns as they are and keeps the reason', () => {
  const day = aMixedLine(priorityFirst(2));
  const named = {
    type: 'call-ticket',
    counterId: '2',
    ticketId: '2026-11-23.A-004',
    reason: 'asked',
  } as const;
  expect(day.answer({ ...named, reason: ' ' })).toBe('REASON_NEEDED');
  expect(day.done(named, clerkOf('2'))).toMatchObject([{ why: { rule: 'chosen', note: 'asked' } }]);
  expect(numbers(day)).toEqual([5, 6, 1, 7, 8, 2, 3]);
});
