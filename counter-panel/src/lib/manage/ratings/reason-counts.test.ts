import { expect, test } from 'vitest';
import { reasonCounts } from './reason-counts.ts';

test('each reason counts the ratings that name it, the most frequent first', () => {
  const ratings = [['cho-lau'], ['thai-do', 'cho-lau'], [], ['cho-lau', 'cho-lau'], ['giay-to']];
  expect(reasonCounts(ratings.map((reasons) => ({ reasons })))).toEqual([
    ...[['cho-lau', 3] as const, ['thai-do', 1] as const, ['giay-to', 1] as const],
  ]);
});
