import type { DaySetting } from '@sanh/contract';
import { describe, expect, test } from 'vitest';
import {
  anotherCounter,
  baseOf,
  isUnchanged,
  noChanges,
  plansOf,
  withoutCounter,
  withPlan,
  withRule,
} from './changes.ts';

const rule = { kind: 'longest-wait' } as const;
const setting: DaySetting = {
  ...{ centreId: 'c', day: '2026-11-23', services: ['birth', 'land'] },
  counters: [
    { counterId: '1', tiers: [['birth']], rule, open: [{ fromMs: 450, toMs: 1020 }] },
    { counterId: '2', tiers: [['land']], rule, open: [] },
  ],
};
/** Minutes of the day stand for instants. */
const clockOf = (at: number): string =>
  [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
const plan = (counterId: string, changes = noChanges) => {
  const found = plansOf(setting, changes, clockOf).find((one) => one.counterId === counterId);
  if (found === undefined) throw new Error(`no counter ${counterId}`);
  return found;
};
const base = (counterId: string) => baseOf(setting, counterId, clockOf);

describe('a counter of the day', () => {
  test('is offered with the hours, services and rule that it had', () => {
    expect(plan('1')).toMatchObject({
      open: [{ from: '07:30', to: '17:00' }],
      tiers: [['birth']],
      isAdded: false,
    });
  });

  test('that is taken as it was says nothing', () => {
    expect(isUnchanged(withPlan(noChanges, plan('1'), base('1')))).toBe(true);
  });

  test('with other hours says the hours alone, and with other services those alone', () => {
    const closed = withPlan(noChanges, { ...plan('1'), open: [] }, base('1'));
    expect(closed).toEqual({ ...noChanges, hours: [{ counterId: '1', open: [], keepsBreaks: true }] });
    const more = withPlan(
      noChanges,
      { ...plan('1'), tiers: [['birth'], ['land']], from: '09:00' },
      base('1'),
    );
    expect(more).toEqual({
      ...noChanges,
      profiles: [{ counterId: '1', from: '09:00', tiers: [['birth'], ['land']], rule: null }],
    });
    expect(plan('1', more)).toMatchObject({ tiers: [['birth'], ['land']], from: '09:00' });
  });

  test('that goes back to what it was is no change any more, and leaves the others', () => {
    const both = withPlan(
      withPlan(noChanges, { ...plan('1'), open: [] }, base('1')),
      { ...plan('2'), tiers: [['birth']] },
      base('2'),
    );
    const one = withPlan(both, plan('1'), base('1'));
    expect(one).toEqual(withoutCounter(both, '1'));
    expect(isUnchanged(one)).toBe(false);
  });
});

test('a counter more is open as long as any was, serves everything, and has a name that nobody has', () => {
  const first = anotherCounter(setting, noChanges, clockOf);
  const one = withPlan(noChanges, first, base(first.counterId));
  expect(one).toMatchObject({
    hours: [{ counterId: 'x1', open: [{ from: '07:30', to: '17:00' }] }],
    counters: [{ counterId: 'x1', tiers: [['birth', 'land']], rule }],
  });
  expect(anotherCounter(setting, one, clockOf).counterId).toBe('x2');
  expect(isUnchanged(withoutCounter(one, 'x1'))).toBe(true);
});

test('there is one rule for all counters, or the one of the day', () => {
  const changed = withRule(noChanges, { kind: 'priority-first', inRow: 1 }, '08:00');
  expect(withRule(changed, rule, null).rules).toEqual([{ rule, from: null }]);
  expect(isUnchanged(withRule(changed, null, null))).toBe(true);
});
