import { expect, test } from 'vitest';
import { noTargets, type LegFacts, type StatisticsRules } from '../statistics/times.ts';
import { compareDays, differingCalls, isSameOrder } from './compare.ts';
import type { Call } from './observed-day.ts';
import { atOnce } from './sliced.ts';

const minute = 60_000;
const rules: StatisticsRules = {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', satisfied: [], smallNumber: 10, silentAfterMs: 0 },
  ...{ targets: { ...noTargets, wait: 15 * minute }, targetsOf: {} },
};
const eight = Date.parse('2026-11-23T08:00:00+07:00');

const aLeg = (waitMinutes: number | null, changes: Partial<LegFacts> = {}): LegFacts => {
  const calledAt = waitMinutes === null ? null : eight + waitMinutes * minute;
  return {
    ...{ leg: 1, serviceId: 'birth', counterId: '1', clerkId: null, procedureCode: null, queuedAt: eight },
    ...{ calledAt, startedAt: calledAt, endedAt: calledAt ?? eight + 600 * minute },
    ...{ outcome: calledAt === null ? 'expired' : 'served', isWalkIn: false, isRated: false, issuedAt: null },
    ...changes,
  };
};
const side = (waits: readonly (number | null)[], openMs = 0, busyMs = 0) => ({
  legs: waits.map((wait) => aLeg(wait)),
  counters: new Map([['1', { openMs, busyMs }]]),
});
const compared = (was: ReturnType<typeof side>, would: ReturnType<typeof side>) =>
  atOnce(compareDays('2026-11-23', { was, would }, rules));

test('two days are compared by wait, share within target, served and left', () => {
  const { all, services } = compared(side([10, 20, 30, null]), side([5, 10, 20, 30]));
  expect(all.was).toMatchObject({
    served: 3,
    left: 1,
    noShow: 0,
    wait: { medianMs: 20 * minute, withinPercent: 33.3 },
  });
  expect(all.difference).toEqual({
    ...{ waitMedianMs: -10 * minute, waitP90Ms: 0, withinPoints: 16.7, served: 1, left: -1, noShow: 0 },
  });
  expect(services).toEqual([{ serviceId: 'birth', ...all }]);
});

test('of many legs the figures are those of all of them, however they are parted', () => {
  const waits = Array.from({ length: 333 }, (_, index) => index % 60);
  const { all } = compared(side(waits), side(waits));
  const sorted = waits.toSorted((a, b) => a - b);
  expect(all.was.wait).toMatchObject({ count: 333, medianMs: (sorted[166] ?? 0) * minute });
});

test('two days are compared by the hour in which people began to wait, and by who did not come when called', () => {
  const later = { queuedAt: eight + 61 * minute, calledAt: eight + 90 * minute };
  const of = (outcome: LegFacts['outcome']) => ({
    ...{ legs: [aLeg(10), aLeg(null, { ...later, outcome })], counters: new Map() },
  });
  const { all, hours } = atOnce(
    compareDays('2026-11-23', { was: of('served'), would: of('no-show') }, rules),
  );
  expect(hours.map(({ hour, was, would }) => [hour, was.wait.count, would.noShow])).toEqual([
    ...[
      ['08', 1, 0],
      ['09', 1, 1],
    ],
  ]);
  expect(all.difference).toMatchObject({ noShow: 1, served: -1, left: 0 });
});

test('where nobody was called there is no difference of waits, and not one of nothing', () => {
  const { difference } = compared(side([null]), side([10])).all;
  expect(difference).toMatchObject({ waitMedianMs: null, waitP90Ms: null, withinPoints: null, left: -1 });
});

test('a counter is busy for a share of the time that it is open, and a closed one for none', () => {
  const { counters } = compared(side([]), side([], 60 * minute, 45 * minute));
  expect(counters).toEqual([
    {
      counterId: '1',
      was: { openMs: 0, busyMs: 0, busyPercent: null },
      would: { openMs: 60 * minute, busyMs: 45 * minute, busyPercent: 75 },
    },
  ]);
});

const call = (ticketId: string, at: number, counterId = '1'): Call => ({
  ...{ ticketId, at, counterId, rule: 'longest-wait' },
});

test('calls differ by time, counter and by not coming at all; the earliest is named first', () => {
  const was = [call('a', 1), call('b', 2), call('c', 3), call('a', 9)];
  const would = [call('a', 1), call('c', 3, '2'), call('b', 4)];
  expect(differingCalls(was, would).map(({ ticketId, call: nth }) => `${ticketId} ${String(nth)}`)).toEqual([
    ...['b 1', 'c 1', 'a 2'],
  ]);
  expect(isSameOrder(was, was)).toBe(true);
  expect(isSameOrder([call('a', 1), call('b', 1)], [call('b', 1), call('a', 1)])).toBe(false);
});
