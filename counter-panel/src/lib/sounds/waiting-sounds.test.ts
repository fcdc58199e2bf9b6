import { expect, test } from 'vitest';
import { longWaitMs, soundBetween, type Line } from './waiting-sounds.ts';

const nobody: Line = { waiting: 0, since: null, isFree: true, now: 0 };
const line = (changes: Partial<Line>): Line => ({ ...nobody, waiting: 1, since: 0, ...changes });

test('the first to come to an empty line is heard at a desk that is free', () => {
  expect(soundBetween(nobody, line({}))).toBe('first');
  expect(soundBetween(nobody, line({ isFree: false }))).toBeNull();
});

test('who comes to others is not heard', () => {
  expect(soundBetween(line({}), line({ waiting: 2 }))).toBeNull();
});

test('a long wait is heard once, and again for the next who waits too long', () => {
  const [short, long] = [line({ now: longWaitMs - 1 }), line({ now: longWaitMs })];
  expect(soundBetween(short, long)).toBe('long-wait');
  expect(soundBetween(long, line({ now: longWaitMs + 1000 }))).toBeNull();
  expect(soundBetween(long, line({ since: 5, now: longWaitMs + 1000 }))).toBe('long-wait');
});
