import { expect, it } from 'vitest';
import { Repeats } from './Repeats.ts';

it('a code that stays before the camera is read once', () => {
  const repeats = new Repeats();
  expect([0, 500, 1900, 3800].map((now) => repeats.isOne('a', now))).toEqual([false, true, true, true]);
});

it('a code that comes back later is read again', () => {
  const repeats = new Repeats();
  expect([0, 5000].map((now) => repeats.isOne('a', now))).toEqual([false, false]);
});

it('two codes on one sheet are read once each, however they take turns', () => {
  const repeats = new Repeats();
  const read = ['a', 'b', 'a', 'b', 'b', 'a'].map((text, at) => repeats.isOne(text, at * 400));
  expect(read).toEqual([false, false, true, true, true, true]);
});

it('the next person may show the same code', () => {
  const repeats = new Repeats();
  repeats.isOne('a', 0);
  repeats.forget();
  expect(repeats.isOne('a', 100)).toBe(false);
});
