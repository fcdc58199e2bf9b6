import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  claimVoice,
  nobodySpeaks,
  voiceClaimEveryMs,
  voiceHeldMs,
  voiceLeaseMs,
  type Speaker,
} from './speaker.ts';

const near = { screenId: 'near', isOwnZone: true };
const wide = { screenId: 'wide', isOwnZone: false };

const claims = (...row: readonly (readonly [typeof near, number])[]): readonly boolean[] => {
  let speaker: Speaker = nobodySpeaks;
  return row.map(([claim, at]) => {
    const answer = claimVoice(speaker, claim, at);
    speaker = answer.speaker;
    return answer.isGranted;
  });
};

it('keeps the voice with whoever renews it, and passes it on once it has run out', () => {
  const other = { ...near, screenId: 'other' };
  expect(claims([near, 0], [other, 600], [near, 700], [other, 2600], [other, 2700])).toEqual([
    ...[true, false, true, false, true],
  ]);
});

it('lets a screen of the whole hall speak only where no screen of the zone can', () => {
  expect(claims([wide, 0], [near, 100], [wide, 600])).toEqual([true, false, true]);
  expect(claims([near, 0], [wide, 100], [wide, 1450])).toEqual([true, false, false]);
  expect(claims([near, 0], [wide, 100], [wide, 2500])).toEqual([true, false, true]);
});

interface Screen {
  readonly id: number;
  readonly startsAt: number;
  readonly diesAt: number;
  readonly delays: readonly number[];
}

const screens = fc.array(
  fc.record({
    startsAt: fc.integer({ min: 0, max: 20_000 }),
    livesMs: fc.integer({ min: 500, max: 30_000 }),
    delays: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 20 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** When each screen believes that it may speak: every claim may be late on its way there and on its way back. */
function voices(all: readonly Screen[]): readonly { id: number; from: number; to: number }[] {
  const sent = all.flatMap(({ id, startsAt, diesAt, delays }) => {
    const times = Array.from(
      { length: Math.ceil((diesAt - startsAt) / voiceClaimEveryMs) },
      (_, turn) => turn,
    );
    return times.map((turn) => {
      const at = startsAt + turn * voiceClaimEveryMs;
      const there = delays[(2 * turn) % delays.length] ?? 0;
      return {
        id,
        at,
        arrives: at + there,
        answered: at + there + (delays[(2 * turn + 1) % delays.length] ?? 0),
        diesAt,
      };
    });
  });
  let speaker: Speaker = nobodySpeaks;
  return sent
    .toSorted((a, b) => a.arrives - b.arrives)
    .flatMap(({ id, at, arrives, answered, diesAt }) => {
      const answer = claimVoice(speaker, { screenId: String(id), isOwnZone: id % 2 === 0 }, arrives);
      speaker = answer.speaker;
      const to = Math.min(at + voiceHeldMs, diesAt);
      return answer.isGranted && answered < to ? [{ id, from: answered, to }] : [];
    });
}

const asScreens = (drawn: readonly { startsAt: number; livesMs: number; delays: number[] }[]): Screen[] =>
  drawn.map(({ startsAt, livesMs, delays }, id) => ({ id, startsAt, diesAt: startsAt + livesMs, delays }));

it('never lets two screens speak at once, however late the messages are', () => {
  fc.assert(
    fc.property(screens, (drawn) => {
      const spans = voices(asScreens(drawn)).toSorted((a, b) => a.from - b.from);
      let last = { id: -1, to: 0 };
      for (const { id, from, to } of spans) {
        if (id !== last.id && from < last.to) expect([id, from]).toEqual([last.id, last.to]);
        last = { id, to: id === last.id ? Math.max(to, last.to) : to };
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

it('is silent for no longer than 3 s after a screen has died, while another is there that could speak', () => {
  const onTime = screens.map((drawn) =>
    drawn.map((one) => ({ ...one, delays: one.delays.map((ms) => ms / 6) })),
  );
  fc.assert(
    fc.property(onTime, (drawn) => {
      const all = asScreens(drawn);
      const spans = voices(all);
      const isCalm = (from: number): boolean =>
        all.every(({ diesAt }) => diesAt <= from || diesAt >= from + 3000);
      const isHeard = (from: number): boolean =>
        spans.some((span) => span.from < from + 3000 && span.to > from);
      for (const { startsAt, diesAt } of all)
        for (let from = startsAt; from + 3000 <= diesAt; from += 250)
          if (isCalm(from) && !isHeard(from)) expect(from).toBeNull();
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

it('ends at the screen before it ends at the server', () => {
  expect(voiceHeldMs).toBeLessThan(voiceLeaseMs);
});
