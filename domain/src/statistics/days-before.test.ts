import { expect, test } from 'vitest';
import { daysBefore } from './days-before.ts';

test('the range before has as many days and ends the day before', () => {
  expect(daysBefore({ from: '2026-11-02', to: '2026-11-08' })).toEqual({
    from: '2026-10-26',
    to: '2026-11-01',
  });
  expect(daysBefore({ from: '2026-11-28', to: '2026-11-28' })).toEqual({
    from: '2026-11-27',
    to: '2026-11-27',
  });
});
