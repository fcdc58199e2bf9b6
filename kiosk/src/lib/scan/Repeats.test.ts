import { expect, it } from 'vitest';
import { Repeats } from './Repeats.ts';

it('a code that stays before the camera is read once', () => {
  const repeats = new Repeats();
  expect([0, 500, 1900, 3800].map((now) => repeats.isOne('a', now))).toEqual([false, true, true, true]);
});

it('a code that comes back later is read again, another one at once', () => {
  const repeats = new Repeats();
  expect([repeats.isOne('a', 0), repeats.isOne('b', 10), repeats.isOne('a', 20)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(repeats.isOne('a', 5000)).toBe(false);
});

it('the next person may show the same code', () => {
  const repeats = new Repeats();
  repeats.isOne('a', 0);
  repeats.forget();
  expect(repeats.isOne('a', 100)).toBe(false);
});
