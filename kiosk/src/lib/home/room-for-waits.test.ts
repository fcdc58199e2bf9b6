import { expect, it } from 'vitest';
import { daysIn, liveliest, rowsIn } from './room-for-waits.ts';

type Offers = Parameters<typeof liveliest>[0];

const offers = (run: string) =>
  Array.from(run).map((letter) => ({ letter, openCounters: letter === letter.toUpperCase() ? [{}] : [] }));
const told = (run: string, most: number): string =>
  (liveliest(offers(run) as unknown as Offers, most) as unknown as { letter: string }[])
    .map(({ letter }) => letter)
    .join('');

it('tells no more rows than there is room for, and never none', () => {
  expect([rowsIn(744, 26), rowsIn(480, 34), rowsIn(0, 34)]).toEqual([11, 6, 1]);
  expect([daysIn(600, 26), daysIn(480, 34), daysIn(0, 34)]).toEqual([8, 4, 1]);
});

it('leaves out services without an open counter first, and keeps the order', () => {
  expect(told('aBcDe', 5)).toBe('aBcDe');
  expect(told('aBcDe', 3)).toBe('aBD');
  expect(told('aBcDe', 1)).toBe('B');
});
