import { expect, test } from 'vitest';
import { HallAtWork, minutes } from '../testing/a-hall.ts';
import { absentOf, parkedOf } from './out-of-line.ts';
import { medianOf, ownDayOf } from './own-day.ts';

test('the median of an even count lies between the two in the middle', () => {
  expect(medianOf([8, 2, 4, 6])).toBe(5);
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([])).toBeNull();
});

test('the own day counts what this counter served', () => {
  const work = new HallAtWork().serving().after(minutes(7)).done({ type: 'finish', counterId: '5' });
  expect(ownDayOf(work.hall, '5')).toMatchObject({ served: 1, absent: 0, medianMs: minutes(7) });
});

test('a parked ticket can be taken back; once its time is over it can only be brought back', () => {
  const work = new HallAtWork().serving();
  work.done({ type: 'park', counterId: '5', reason: 'copying', forMs: minutes(10) });
  expect(parkedOf(work.hall)).toHaveLength(1);
  expect(absentOf(work.hall, work.now)).toEqual([]);
  work.after(minutes(10) + 1);
  expect(absentOf(work.hall, work.now).map(({ label }) => label)).toEqual(['B-001']);
});
