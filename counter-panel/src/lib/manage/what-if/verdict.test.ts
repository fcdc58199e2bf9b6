import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const same = { waitMedianMs: 0, waitP90Ms: 0, withinPoints: 0, served: 0, left: 0, noShow: 0 };

test.each([
  ['shorter waits with as many served are a gain', { waitMedianMs: -60_000 }, 'shorter', false],
  ['shorter waits because people were left are none', { waitMedianMs: -60_000, left: 2 }, 'shorter', true],
  ['nor because people did not come when called', { waitMedianMs: -60_000, noShow: 1 }, 'shorter', true],
  ['nor because fewer were served', { waitP90Ms: -60_000, served: -3 }, 'same', true],
  ['longer waits with more left are plainly worse', { waitMedianMs: 60_000, left: 2 }, 'longer', false],
  [
    'without a median there is no word on waits',
    { waitMedianMs: null, waitP90Ms: null, left: 1 },
    'unknown',
    false,
  ],
] as const)('%s', (_, differs, wait, isHollow) => {
  expect(verdictOf({ ...same, ...differs })).toMatchObject({ wait, isHollow });
});

test('people served are more, fewer or as many', () => {
  const of = (served: number) => verdictOf({ ...same, served }).people;
  expect([of(2), of(-1), of(0)]).toEqual(['more', 'fewer', 'same']);
});
