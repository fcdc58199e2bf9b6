import { expect, it } from 'vitest';
import { aPlace } from '../testing/a-ticket.ts';
import { jittered, pauseAfter, pauseAfterFailure } from './asking-pace.ts';

it('asks the more seldom the farther the turn is, and never more seldom than once a minute', () => {
  const pauses = [0, 2, 6, 20, 400].map((ahead) => pauseAfter(aPlace({ ahead })));
  expect(pauses).toEqual([4000, 8000, 16_000, 44_000, 60_000]);
});

it('asks no more once the visit has ended, but while a cancellation may be taken back', () => {
  const ended = aPlace({ state: 'ended', outcome: 'cancelled' });
  expect([pauseAfter(ended), pauseAfter({ ...ended, undoUntil: 60_000 })]).toEqual([null, 5000]);
});

it('leaves a server that fails alone for longer each time, and for as long as it asks', () => {
  const pauses = [1, 2, 3, 9].map((failures) => pauseAfterFailure(failures, null));
  expect(pauses).toEqual([3000, 6000, 12_000, 60_000]);
  expect(pauseAfterFailure(1, 90_000)).toBe(90_000);
});

it('spreads the phones that have lost the same server', () => {
  expect([0, 0.5, 1].map((random) => jittered(10_000, () => random))).toEqual([8000, 10_000, 12_000]);
});
