import type { FreeSlots, PlaceElsewhere } from '@sanh/contract';
import { expect, it, vi } from 'vitest';
import { NextBest } from './NextBest.svelte.ts';

const someSlots = (at: number): FreeSlots => ({
  ...{ service: { vi: 'Đất đai' }, timeZone: 'UTC', now: 0 },
  days: [{ day: '2026-11-24', slots: [{ at, free: 1 }] }],
});
const place: PlaceElsewhere = {
  ...{ centreId: 'x', centre: { vi: 'X' }, address: { vi: '' }, service: { vi: 'Đất đai' } },
  ...{ ahead: 0, wait: { kind: 'now' } },
};

it('offers slots and places, each also without the other', async () => {
  const best = new NextBest({
    freeSlots: () => Promise.resolve(someSlots(1)),
    elsewhere: () => Promise.reject(new Error()),
  });
  await best.look('c', 'land');
  expect([best.slots, best.places]).toEqual([someSlots(1), []]);
  const other = new NextBest({
    freeSlots: () => Promise.reject(new Error()),
    elsewhere: () => Promise.resolve([place]),
  });
  await other.look('c', 'land');
  expect([other.slots, other.places]).toEqual([null, [place]]);
});

it('shows what was asked for last, and nothing to the next person', async () => {
  const answers: ((slots: FreeSlots) => void)[] = [];
  const freeSlots = vi.fn(() => new Promise<FreeSlots>((resolve) => answers.push(resolve)));
  const best = new NextBest({ freeSlots, elsewhere: () => Promise.resolve([]) });
  const looks = [best.look('c', 'civil'), best.look('c', 'land')];
  answers[1]?.(someSlots(2));
  answers[0]?.(someSlots(1));
  await Promise.all(looks);
  expect(best.slots).toEqual(someSlots(2));
  const late = best.look('c', 'land');
  best.close();
  answers[2]?.(someSlots(3));
  await late;
  expect(best.slots).toBeNull();
});
