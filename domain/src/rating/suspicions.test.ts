import { expect, test } from 'vitest';
import { suspicionsIn, suspicionsOf, type RatedLeg } from './suspicions.ts';

const minute = 60_000;
const aRating = (index: number, changes: Partial<RatedLeg> = {}): RatedLeg => ({
  ...{ ratingId: String(index), isTop: true, clerkId: 'clerk-1', deviceId: 'tablet-1' },
  ...{ finishedAt: index * 5 * minute, givenAt: index * 5 * minute + minute },
  ...{ isOutsidePresence: false, isByOwnReprint: false },
  ...changes,
});
const many = (count: number, changesOf: (index: number) => Partial<RatedLeg> = () => ({})): RatedLeg[] =>
  Array.from({ length: count }, (_, index) => aRating(index, changesOf(index)));
const soon = (index: number) => ({ givenAt: index * 5 * minute + 2000 });
const inRow = (index: number) => ({ givenAt: 60 * minute + index * 8000 });
const flagsOf = (ratings: readonly RatedLeg[]) => [...suspicionsOf(ratings).values()];

test('a day of good ratings on one tablet is nothing suspicious', () => {
  expect(flagsOf(many(40))).toEqual([]);
});

test('top ratings of one clerk within seconds of the finish are, from five on', () => {
  expect(flagsOf(many(4, soon))).toEqual([]);
  expect(flagsOf(many(5, soon))).toEqual(Array<string[]>(5).fill(['right-after-finish']));
});

test('only those within seconds are flagged, and of that clerk only', () => {
  const ratings = [...many(5, soon), aRating(9), aRating(10, { ...soon(10), clerkId: 'clerk-2' })];
  expect([...suspicionsOf(ratings).keys()]).toEqual(['0', '1', '2', '3', '4']);
});

test('low ratings within seconds are not', () => {
  expect(flagsOf(many(5, (index) => ({ ...soon(index), isTop: false })))).toEqual([]);
});

test('top ratings in a row from one device, faster than people take turns, are', () => {
  expect(flagsOf(many(5, inRow).reverse())).toEqual(Array<string[]>(5).fill(['one-device']));
  expect(flagsOf(many(5, (index) => ({ ...inRow(index), deviceId: `kiosk-${String(index)}` })))).toEqual([]);
});

test('phones are no device of ours', () => {
  expect(flagsOf(many(9, (index) => ({ ...inRow(index), deviceId: null })))).toEqual([]);
});

test('a rating while nobody could be there is, alone and beside another flag', () => {
  expect(flagsOf([aRating(1, { isOutsidePresence: true })])).toEqual([['outside-presence']]);
  expect(flagsOf(many(5, (index) => ({ ...soon(index), isOutsidePresence: index === 0 })))[0]).toEqual([
    ...['right-after-finish', 'outside-presence'],
  ]);
});

test('top ratings by slips that the serving clerk had printed again are, from the second of a day on', () => {
  const reprinted = { isByOwnReprint: true };
  expect(flagsOf([aRating(1, reprinted), aRating(2)])).toEqual([]);
  expect(flagsOf([aRating(1, reprinted), aRating(2, reprinted)])).toEqual([['own-reprint'], ['own-reprint']]);
  expect(flagsOf([aRating(1, reprinted), aRating(2, { ...reprinted, clerkId: 'clerk-2' })])).toEqual([]);
  expect(flagsOf([aRating(1, reprinted), aRating(2, { ...reprinted, isTop: false })])).toEqual([]);
});

test('flags are told each once, and what a newer program flagged is told as something else', () => {
  expect(suspicionsIn(['one-device', 'one-device', 'of-tomorrow', 'and-after'])).toEqual([
    'one-device',
    'other',
  ]);
  expect(suspicionsIn([])).toEqual([]);
});
