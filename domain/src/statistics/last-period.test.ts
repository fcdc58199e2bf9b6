import { expect, test } from 'vitest';
import { lastPeriod } from './last-period.ts';

test.each([
  ['week', '2026-11-30', '2026-11-23', '2026-11-29'],
  ['week', '2026-11-29', '2026-11-16', '2026-11-22'],
  ['week', '2027-01-01', '2026-12-21', '2026-12-27'],
  ['month', '2026-12-01', '2026-11-01', '2026-11-30'],
  ['month', '2026-11-30', '2026-10-01', '2026-10-31'],
  ['month', '2028-03-15', '2028-02-01', '2028-02-29'],
  ['month', '2027-01-01', '2026-12-01', '2026-12-31'],
] as const)('the last %s before %s is over: %s to %s', (every, today, from, to) => {
  expect(lastPeriod(every, today)).toEqual({ from, to });
});
