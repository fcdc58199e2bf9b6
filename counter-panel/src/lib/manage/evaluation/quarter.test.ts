import { expect, test } from 'vitest';
import { daysOf, quarterFacts, quarterIn, quartersUpTo } from './quarter.ts';

test('two years of quarters are offered, the one that runs first, and never one to come', () => {
  const quarters = quartersUpTo('2026-02-10');
  expect(quarters).toHaveLength(8);
  expect(quarters.slice(0, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
});

test('a quarter of the address counts only if it is offered', () => {
  const of = (quarter: string) => quarterIn(new URLSearchParams({ quarter }), '2026-11-29');
  expect([of('2026-Q3'), of('2099-Q1'), of('x')]).toEqual(['2026-Q3', '2026-Q4', '2026-Q4']);
});

test('its days go from the first of its months to the last, and not beyond today', () => {
  expect(daysOf('2026-Q1', '2026-11-29')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(daysOf('2025-Q4', '2026-11-29')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(daysOf('2026-Q4', '2026-11-29')).toEqual({ from: '2026-10-01', to: '2026-11-29' });
  expect(quarterFacts('2026-Q4')).toEqual({ number: 4, year: '2026' });
});
