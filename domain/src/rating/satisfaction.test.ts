import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { satisfactionOf } from './satisfaction.ts';
import { ratingLevels, scaleOf } from './scale.ts';

test.each([
  ['nobody has rated', {}, null],
  ['all are content', { 'very-satisfied': 3, satisfied: 1 }, 100],
  ['none is', { dissatisfied: 2 }, 0],
  ['two of three', { satisfied: 2, dissatisfied: 1 }, 66.7],
  ['one of eight', { satisfied: 1, neutral: 7 }, 12.5],
  ['half a tenth is rounded up', { satisfied: 1, neutral: 1999 }, 0.1],
])('%s', (_, counts, percent) => {
  expect(satisfactionOf(counts, ['very-satisfied', 'satisfied']).percent).toBe(percent);
});

test('which levels count as satisfied is the centre’s to say', () => {
  const counts = { satisfied: 1, neutral: 1, dissatisfied: 2 };
  expect(satisfactionOf(counts, ['satisfied'])).toEqual({ satisfied: 1, total: 4, percent: 25 });
  expect(satisfactionOf(counts, ['satisfied', 'neutral', 'neutral'])).toEqual({
    ...{ satisfied: 2, total: 4, percent: 50 },
  });
});

test('the rate is between 0 and 100 and its parts add up', () => {
  const counts = fc.record(Object.fromEntries(ratingLevels.map((level) => [level, fc.nat(1000)])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(counts, fc.subarray([...ratingLevels]), (given, satisfied) => {
      const { percent, total, satisfied: content } = satisfactionOf(given, satisfied);
      expect(content).toBeLessThanOrEqual(total);
      expect(percent === null).toBe(total === 0);
      if (percent !== null)
        expect(Math.abs(percent - (content / total) * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});

test.each([
  [3, ['very-satisfied', 'satisfied', 'dissatisfied']],
  [4, ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied']],
  [5, ratingLevels],
] as const)('a scale of %i levels', (size, levels) => {
  expect(scaleOf(size)).toEqual(levels);
});
