import type { EvaluationSchemeView } from '@sanh/contract';
import { expect, test } from 'vitest';
import { sumSoFar } from './scores.ts';

const indicator = (id: string) => ({ id, names: { vi: id }, marks: [2, 1, 0], rule: null });
const scheme: EvaluationSchemeView = {
  ...{ id: 's', names: { vi: 's' }, indicators: ['a', 'b', 'c'].map(indicator), ofOfficer: ['a'] },
  grades: [{ id: 'weak', names: { vi: 'Yếu' }, from: 0 }],
};

test('a sheet that is half marked has a sum so far and says how many are missing, 0 being a mark', () => {
  expect(sumSoFar(scheme, { a: 2, b: 0 })).toEqual({ score: 2, most: 6, missing: 1 });
  expect(sumSoFar(scheme, { a: 2, b: 0 }, scheme.ofOfficer)).toEqual({ score: 2, most: 2, missing: 0 });
});
