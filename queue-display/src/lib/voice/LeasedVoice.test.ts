import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { heardIn, sentenceMs, type Heard, type ScreenTrial } from './testing/a-hall-with-voices.ts';

afterEach(() => void vi.useRealTimers());

const aScreen = (changes: Partial<ScreenTrial> = {}): ScreenTrial => ({
  ...{ zoneId: 'left', stuck: [], diesAt: Infinity, delays: [20], wrongBy: [], ...changes },
});

const overlaps = (heard: readonly Heard[]): readonly (readonly [Heard, Heard])[] =>
  heard.flatMap((one, index) =>
    heard
      .slice(index + 1)
      .filter((other) => other.zoneId === one.zoneId || other.screen === one.screen)
      .filter((other) => one.from < other.to && other.from < one.to)
      .map((other) => [one, other] as const),
  );

it('a page that is stuck in the middle of a sentence is heard no longer than its lease', async () => {
  const screens = [aScreen({ stuck: [[3000, 12_000]] }), aScreen({ delays: [40] })];
  const heard = await heardIn(screens, { zoneIds: ['left'], forMs: 20_000 });
  expect(overlaps(heard)).toEqual([]);
  const [first] = heard;
  expect((first?.to ?? 0) - (first?.from ?? 0)).toBeLessThan(sentenceMs);
  expect(heard[1]?.from).toBeLessThan(3000 + 3000);
});

it('what was cut off is said again by whoever speaks next', async () => {
  const dead = [aScreen({ stuck: [[3000, 20_000]] }), aScreen({ delays: [40] })];
  const [first, next] = await heardIn(dead, { zoneIds: ['left'], forMs: 20_000 });
  expect([next?.screen, next?.ticketId]).toEqual([1, first?.ticketId]);
});

it('what was cut off is said again by the same screen when no other is there', async () => {
  const alone = [aScreen({ stuck: [[3000, 9000]] })];
  const heard = await heardIn(alone, { zoneIds: ['left'], forMs: 20_000 });
  expect(heard.map(({ from, to }) => to - from >= sentenceMs).slice(0, 2)).toEqual([false, true]);
  expect(heard[1]?.ticketId).toBe(heard[0]?.ticketId);
});

it('a screen of the whole hall ends its sentence when another one has that zone', async () => {
  const lost = aScreen({ zoneId: null, stuck: [[2000, 4700]] });
  const heard = await heardIn([lost, aScreen()], { zoneIds: ['left', 'right'], forMs: 30_000 });
  expect(overlaps(heard)).toEqual([]);
  expect(new Set(heard.map(({ screen, zoneId }) => `${String(screen)} ${zoneId}`)).size).toBeGreaterThan(1);
});

it('a wrong idea of the time that is put right makes no second sentence over the first', async () => {
  const screen = aScreen({
    wrongBy: [
      [0, -8000],
      [4000, 0],
    ],
  });
  const heard = await heardIn([screen], { zoneIds: ['left'], forMs: 20_000 });
  expect(overlaps(heard)).toEqual([]);
  expect(heard.length).toBeGreaterThan(2);
});

const stuck = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: 50, max: 6000 })), { maxLength: 4 })
  .map((spans) => spans.map(([from, ms]) => [from, from + ms] as const));
const wrongBy = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: -6000, max: 6000 })), {
    maxLength: 3,
  })
  .map((moments) => moments.toSorted(([a], [b]) => a - b));
const diesAt = fc.oneof(fc.constant(Infinity), fc.integer({ min: 2000, max: 20_000 }));
const delays = (max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max }), { minLength: 3, maxLength: 12 });

it('never are two voices heard in one zone: pages stuck, lines slow, clocks wrong, screens dying', async () => {
  const zoneId = fc.constantFrom('left', 'right', null);
  const trial = fc.record({ zoneId, stuck, diesAt, delays: delays(900), wrongBy });
  await fc.assert(
    fc.asyncProperty(fc.array(trial, { minLength: 2, maxLength: 4 }), async (trials) => {
      const heard = await heardIn(trials, { zoneIds: ['left', 'right'], forMs: 30_000 });
      expect(overlaps(heard)).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 60_000);

it('there is silence for no longer than 3 s after a speaker has died or is stuck', async () => {
  const trial = fc.record({
    ...{ zoneId: fc.constant('left'), stuck, diesAt, delays: delays(100), wrongBy: fc.constant([]) },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(trial, { minLength: 1, maxLength: 2 }), async (trials) => {
      const heard = await heardIn([...trials, aScreen()], { zoneIds: ['left'], forMs: 30_000 });
      const spoken = heard.filter(({ from, to }) => to > from);
      for (let from = 1000; from < 26_000; from += 250)
        if (!spoken.some((span) => span.from < from + 3000 && span.to > from)) expect(from).toBeNull();
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 60_000);
