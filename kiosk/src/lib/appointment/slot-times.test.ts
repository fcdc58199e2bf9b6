import { expect, it } from 'vitest';
import { nextTimes, partsOfDay } from './slot-times.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+07:00`);

it('times are parted as people speak of the day, and an empty part is left out', () => {
  const parts = partsOfDay([at('07:30'), at('11:30'), at('12:00'), at('17:30')], 'Asia/Ho_Chi_Minh');
  expect(parts).toEqual([
    { name: 'appointment.book.morning', times: [at('07:30'), at('11:30')] },
    { name: 'appointment.book.afternoon', times: [at('12:00'), at('17:30')] },
  ]);
});

it('the next times are few days with few times each', () => {
  const day = (name: string) => ({ day: name, slots: [1, 2, 3].map((n) => ({ at: n, free: 1 })) });
  const slots = { service: {}, timeZone: 'UTC', now: 0, days: ['a', 'b', 'c'].map(day) };
  expect(nextTimes(slots, 2, 2)).toEqual([
    { day: 'a', times: [1, 2] },
    { day: 'b', times: [1, 2] },
  ]);
});
