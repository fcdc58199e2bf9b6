import { expect, it } from 'vitest';
import { boardShift, shiftAtMost } from './board-shift.ts';

const minute = 60_000;
const day = Array.from({ length: 24 * 60 }, (_, index) => boardShift(1_763_856_000_000 + index * minute));

it('a board never stands aside by more than what is free around it', () => {
  for (const { x, y } of day) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(shiftAtMost);
});

it('it goes by one pixel a minute at most: nobody sees it move', () => {
  for (const [index, { x, y }] of day.slice(1).entries()) {
    const before = day[index] ?? { x: 0, y: 0 };
    expect(Math.max(Math.abs(x - before.x), Math.abs(y - before.y))).toBeLessThanOrEqual(1);
  }
});

it('over a day no pixel stays lit by the same letter: hundreds of places are taken, none for long', () => {
  const minutesAt = new Map<string, number>();
  for (const { x, y } of day) minutesAt.set(`${x} ${y}`, (minutesAt.get(`${x} ${y}`) ?? 0) + 1);
  expect(minutesAt.size).toBeGreaterThan(100);
  expect(Math.max(...minutesAt.values())).toBeLessThanOrEqual(12);
});

it('where motion is reduced it stands still for an hour', () => {
  const places = new Set(
    Array.from({ length: 60 }, (_, index) => {
      const { x, y } = boardShift(1_763_856_000_000 + index * minute, true);
      return `${x} ${y}`;
    }),
  );
  expect(places.size).toBe(1);
});

it('a clock before 1970 does no harm', () => {
  const { x, y } = boardShift(-123_456_789);
  expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(shiftAtMost);
});
