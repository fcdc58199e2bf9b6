import { expect, test } from 'vitest';
import { minutes } from '../testing/a-hall.ts';
import { keptPromise } from './waited-words.ts';

const waited = (count: number, changes = {}) =>
  keptPromise({
    ...{ queuedAt: 0, calledAt: minutes(count), leg: 1 },
    promised: { fromMs: minutes(20), toMs: minutes(35) },
    ...changes,
  });

test('a wait within the promised range, its ends included, has kept the promise', () => {
  expect([waited(20), waited(27), waited(35)]).toEqual(['within', 'within', 'within']);
});

test('a wait outside the range says on which side', () => {
  expect(waited(12)).toBe('sooner');
  expect(waited(36)).toBe('longer');
});

test('a later leg was promised nothing', () => {
  expect(waited(50, { leg: 2 })).toBe('plain');
  expect(waited(50, { promised: null })).toBe('plain');
});
