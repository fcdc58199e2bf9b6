import { expect, test } from 'vitest';
import { Postings, union } from './postings.ts';

test('a word or a pair that stands twice in a procedure is listed once', () => {
  const postings = new Postings();
  postings.add(0, [1, 2, 1, 2]);
  postings.add(0, [2, 1]);
  postings.add(3, [1, 2]);
  expect(postings.ofWords[1]).toEqual([0, 3]);
  expect(postings.ofPairs.get(1, 2)).toEqual([0, 3]);
  expect(postings.ofPairs.get(2, 1)).toEqual([0]);
});

test('the first word of a text is no neighbour of the last one before', () => {
  const postings = new Postings();
  postings.add(0, [1]);
  postings.add(0, [2]);
  expect(postings.ofPairs.get(1, 2)).toBeUndefined();
});

test('procedures of two lists stand once, in their order', () => {
  expect(union([0, 2, 5], [2, 3])).toEqual([0, 2, 3, 5]);
  expect(union([], [1])).toEqual([1]);
  expect(union([4], [])).toEqual([4]);
});
