import { expect, test } from 'vitest';
import { busyness, lastDayOf, nextMonth, weeksOf } from './month.ts';

test('the months before and after go over the year', () => {
  expect([nextMonth('2026-12', 1), nextMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect([lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2028-02-29', '2026-12-31']);
});

test('a month has its days in weeks from Monday on, each once', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
});

test('the busiest day is the darkest and a quiet one the lightest', () => {
  const all = [220, 300, 400];
  expect(all.map((count) => busyness(count, all))).toEqual([0, 1, 3]);
  expect(busyness(250, [250, 250])).toBe(0);
});
