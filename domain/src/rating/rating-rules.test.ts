import { expect, test } from 'vitest';
import { givenWithin, isRightOpen, reasonsFor, whyNotRate, type RatingRules } from './rating-rules.ts';

const rules: RatingRules = {
  ...{ levels: 3, needsReason: true, rightMs: 1000 },
  reasons: [{ id: 'long-wait', levels: ['dissatisfied'] }],
};
const given = { level: 'satisfied', reasons: [], comment: null };

test.each([
  ['a level of the scale counts', given, null],
  ['one of another scale does not', { ...given, level: 'neutral' }, 'UNKNOWN_RATING_LEVEL'],
  ['nor one that nobody knows', { ...given, level: '5' }, 'UNKNOWN_RATING_LEVEL'],
  ['a reason of another level does not', { ...given, reasons: ['long-wait'] }, 'UNKNOWN_RATING_REASON'],
  ['who is let down says why', { ...given, level: 'dissatisfied' }, 'RATING_REASON_NEEDED'],
  ['blanks are no words', { ...given, level: 'dissatisfied', comment: ' \n' }, 'RATING_REASON_NEEDED'],
  ['a reason says why', { ...given, level: 'dissatisfied', reasons: ['long-wait'] }, null],
  ['ten thousand characters do not', { ...given, comment: 'a'.repeat(10_000) }, 'COMMENT_TOO_LONG'],
  ['own words do too', { ...given, level: 'dissatisfied', comment: 'Chờ lâu' }, null],
])('%s', (_, rating, refusal) => {
  expect(whyNotRate(rules, rating)).toBe(refusal);
});

test('a centre that asks for no reason takes a low level without', () => {
  expect(whyNotRate({ ...rules, needsReason: false }, { ...given, level: 'dissatisfied' })).toBeNull();
});

test('reasons are offered at their levels only', () => {
  expect(reasonsFor(rules, 'dissatisfied')).toEqual(rules.reasons);
  expect(reasonsFor(rules, 'satisfied')).toEqual([]);
});

test('the right holds to its last moment', () => {
  expect(isRightOpen(rules, { endedAt: 5000, givenAt: 6000 })).toBe(true);
  expect(isRightOpen(rules, { endedAt: 5000, givenAt: 6001 })).toBe(false);
});

test('a wrong clock moves a rating neither before its leg nor after its arrival', () => {
  expect(givenWithin(1, { from: 10, to: 20 })).toBe(10);
  expect(givenWithin(15, { from: 10, to: 20 })).toBe(15);
  expect(givenWithin(99, { from: 10, to: 20 })).toBe(20);
});
