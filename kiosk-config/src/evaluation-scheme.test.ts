import { readFileSync } from 'node:fs';
import { evaluate, gradeOf, markBy, officerScore, summarise } from '@sanh/domain';
import { describe, expect, test } from 'vitest';
import { evaluationSchemeSchema, toEvaluationScheme } from './evaluation-scheme.ts';

const file = JSON.parse(
  readFileSync(new URL('../evaluations/tt-01-2018.json', import.meta.url), 'utf8'),
) as object;
const scheme = toEvaluationScheme(evaluationSchemeSchema.parse(file));
const marked = (mark: number, changes: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(scheme.indicators.map(({ id }) => [id, mark])),
  ...changes,
});

describe('the circular of 2018', () => {
  test('has nine indicators, 18 at most, and 10 at most for an officer', () => {
    expect(scheme.indicators).toHaveLength(9);
    expect(evaluate(scheme, marked(2))).toMatchObject({ value: { score: 18, most: 18 } });
    expect(officerScore(scheme, marked(2))).toMatchObject({ value: { score: 10, most: 10 } });
    expect(officerScore(scheme, marked(2, { publicity: 0, online: 1 }))).toMatchObject({
      value: { score: 10 },
    });
  });

  test.each([
    [18, 'excellent'],
    [15, 'excellent'],
    [14.99, 'good'],
    [12, 'good'],
    [11.99, 'fair'],
    [9, 'fair'],
    [8.99, 'average'],
    [6, 'average'],
    [5.99, 'weak'],
    [0, 'weak'],
  ])('%d points are %s', (score, grade) => {
    expect(gradeOf(scheme, score).id).toBe(grade);
  });

  test.each([
    ['contacts', 0, 2],
    ['contacts', 1, 1],
    ['contacts', 2, 0],
    ['feedback', 1, 2],
    ['feedback', 0.9999, 1],
    ['feedback', 0.9, 1],
    ['feedback', 0.8999, 0],
  ])('%s of %d gives %d', (id, figure, mark) => {
    const { rule, marks } = scheme.indicators.find((one) => one.id === id)!;
    expect(markBy(rule!, marks, figure)).toBe(mark);
  });
});

describe('what is no assessment is refused', () => {
  test.each([
    ['an indicator without a mark', { online: undefined }, 'INDICATOR_MISSING'],
    ['a mark that there is not', { online: 1.5 }, 'UNKNOWN_MARK'],
    ['a mark above the best', { online: 3 }, 'UNKNOWN_MARK'],
    ['an indicator of another scheme', { speed: 2 }, 'UNKNOWN_INDICATOR'],
  ])('%s', (_, changes, code) => {
    const marks = Object.fromEntries(
      Object.entries({ ...marked(2), ...changes }).filter(([, mark]) => mark !== undefined),
    ) as Record<string, number>;
    expect(evaluate(scheme, marks)).toMatchObject({ ok: false, refusal: { code } });
    expect(officerScore(scheme, marks)).toMatchObject({ ok: false });
  });
});

describe('the summary of a quarter', () => {
  test('counts the sheets by mark, and its grade is that of the exact mean', () => {
    const sheets = [marked(2), marked(2, { online: 0, contacts: 1 }), marked(1)];
    const { indicators, result, sheets: total } = summarise(scheme, sheets);
    expect(total).toBe(3);
    expect(indicators.find(({ indicator }) => indicator === 'online')).toEqual({
      indicator: 'online',
      marks: [
        { mark: 2, sheets: 1, percent: 33.3 },
        { mark: 1, sheets: 1, percent: 33.3 },
        { mark: 0, sheets: 1, percent: 33.3 },
      ],
      mean: 1,
    });
    expect(result).toMatchObject({ score: 14, most: 18, grade: { id: 'good' } });
  });

  test('a mean just below a bound is not rounded up to the better grade', () => {
    // 1,499 of 1,500 points: printed as 15.00 it is still 14.99…
    const sheets = [
      ...Array.from({ length: 999 }, () => marked(2, { contacts: 1, online: 0 })),
      marked(2, { contacts: 0, online: 0 }),
    ];
    expect(summarise(scheme, sheets).result?.grade.id).toBe('good');
  });

  test('without a sheet there is no grade', () => {
    expect(summarise(scheme, []).result).toBeNull();
  });
});

const aGrade = (id: string, from: number) => ({ id, from, names: { vi: id, en: id } });

test.each([
  ['grades that rise', { grades: [aGrade('weak', 0), aGrade('good', 6)] }],
  ['no grade at 0', { grades: [aGrade('good', 6)] }],
  ['a grade twice', { grades: [aGrade('weak', 6), aGrade('weak', 0)] }],
  ['an officer scored by what there is not', { ofOfficer: ['speed'] }],
])('a scheme with %s is not taken', (_, changes) => {
  const falling = { grades: [aGrade('good', 6), aGrade('weak', 0)] };
  expect(evaluationSchemeSchema.safeParse({ ...file, ...falling }).success).toBe(true);
  expect(evaluationSchemeSchema.safeParse({ ...file, ...changes }).success).toBe(false);
});
