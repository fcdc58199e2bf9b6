import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  hearCalls,
  saidUpTo,
  startAnnouncer,
  takeTurn,
  type Announcement,
  type AnnouncementForm,
  type Announcer,
  type VoiceCall,
} from './announcer.ts';

const rules = { budgetMs: 45_000, gapMs: 400, times: 1, chimeMs: 1300 };
const formMs: Readonly<Record<AnnouncementForm, number>> = { full: 7500, plain: 3600, short: 2700 };
const start = startAnnouncer({ at: 0, ticketId: '' });

const aCall = (number: number, at: number, changes: Partial<VoiceCall> = {}): VoiceCall => ({
  ...{
    ticketId: `T${String(number).padStart(3, '0')}`,
    label: `A-${String(number).padStart(3, '0')}`,
    counter: '1',
  },
  ...{ language: 'vi', at, times: 1, isWanted: true, ...changes },
});

interface Spoken extends Announcement {
  readonly from: number;
}

/** Lets the hall go on step by step; `callsAt` are the hall's latest calls at that time. */
function speak(
  callsAt: (now: number) => readonly VoiceCall[],
  {
    until,
    from = 0,
    announcer = start,
    changes = {},
  }: {
    until: number;
    from?: number;
    announcer?: Announcer;
    changes?: Partial<typeof rules> & { isQuiet?: (now: number) => boolean };
  },
): { readonly spoken: readonly Spoken[]; readonly announcer: Announcer } {
  const spoken: Spoken[] = [];
  let state = announcer;
  for (let now = from; now < until; now += 300) {
    state = hearCalls(state, callsAt(now));
    const { isQuiet = () => false, ...ownRules } = changes;
    const moment = {
      ...{ now, rules: { ...rules, ...ownRules }, isQuiet: isQuiet(now) },
      msOf: (_: VoiceCall, form: AnnouncementForm) => formMs[form],
    };
    const turn = takeTurn(state, moment);
    state = turn.announcer;
    if (turn.announcement !== null) spoken.push({ ...turn.announcement, from: now });
  }
  return { spoken, announcer: state };
}

const made =
  (calls: readonly VoiceCall[]) =>
  (now: number): readonly VoiceCall[] => [
    ...new Map(calls.filter(({ at }) => at <= now).map((call) => [call.ticketId, call])).values(),
  ];
const labels = (spoken: readonly Spoken[]): readonly string[] => spoken.map(({ call }) => call.label);

it('says calls in the order they were made, each with a chime when there is time', () => {
  const { spoken } = speak(made([aCall(1, 1000), aCall(2, 4000), aCall(3, 24_000)]), { until: 60_000 });
  expect(labels(spoken)).toEqual(['A-001', 'A-002', 'A-003']);
  expect(spoken.every(({ hasChime, form }) => hasChime && form === 'full')).toBe(true);
});

it('becomes shorter when ten counters call at once, and says every one in time', () => {
  const calls = Array.from({ length: 10 }, (_, index) => aCall(index + 1, 1000 + index * 300));
  const { spoken } = speak(made(calls), { until: 90_000, changes: { times: 2 } });
  expect(labels(spoken.filter(({ isFresh }) => isFresh))).toEqual(calls.map(({ label }) => label));
  expect(spoken.some(({ form }) => form === 'short')).toBe(true);
  for (const { call, from, ms, isFresh } of spoken)
    if (isFresh) expect(from + ms - call.at).toBeLessThanOrEqual(45_000);
});

it('says a call again by itself only when nothing fresh waits', () => {
  const { spoken } = speak(made([aCall(1, 1000), aCall(2, 14_000)]), {
    until: 60_000,
    changes: { times: 2 },
  });
  expect(spoken.map(({ call, isFresh }) => [call.label, isFresh])).toEqual([
    ['A-001', true],
    ['A-002', true],
    ['A-001', false],
    ['A-002', false],
  ]);
});

it('lets a fresh call go before recalls, and says several recalls of one number once', () => {
  const first = [aCall(1, 1000), aCall(9, 1100)];
  const recalls = [2, 3, 4].map((times) => aCall(1, 12_000 + times * 100, { times }));
  const { spoken } = speak(made([...first, ...recalls, aCall(5, 12_900)]), { until: 60_000 });
  expect(labels(spoken)).toEqual(['A-001', 'A-009', 'A-005', 'A-001']);
});

it('keeps the place of a call that is recalled before it could be said', () => {
  const calls = [aCall(1, 1000), aCall(2, 1100), aCall(3, 1200), aCall(2, 3000, { times: 2, counter: '7' })];
  const { spoken } = speak(made(calls), { until: 60_000 });
  expect(spoken.map(({ call }) => [call.label, call.counter])).toEqual([
    ['A-001', '1'],
    ['A-002', '7'],
    ['A-003', '1'],
  ]);
});

it('is silent about whoever has come, and about a call that was withdrawn', () => {
  const calls = (now: number): readonly VoiceCall[] => [
    aCall(1, 1000),
    aCall(2, 1100, { isWanted: now < 3000 }),
    ...(now < 3000 ? [aCall(3, 1200)] : []),
  ];
  expect(labels(speak(calls, { until: 60_000 }).spoken)).toEqual(['A-001']);
});

it('says nothing in quiet hours, and afterwards not what was called in them', () => {
  const changes = { isQuiet: (now: number) => now < 10_000 };
  const { spoken } = speak(made([aCall(1, 5000), aCall(2, 11_000)]), { until: 60_000, changes });
  expect(labels(spoken)).toEqual(['A-002']);
});

it('does not say old calls after a cut', () => {
  const calls = [aCall(1, 1000), aCall(2, 95_000)];
  const { spoken } = speak(made(calls), { from: 100_000, until: 160_000 });
  expect(labels(spoken)).toEqual(['A-002']);
});

it('goes on where the voice before has stopped: nothing twice but what was cut off, nothing left out', () => {
  const calls = Array.from({ length: 4 }, (_, index) => aCall(index + 1, 1000 + index * 10));
  const before = speak(made(calls), { until: 7_200 });
  expect(labels(before.spoken)).toEqual(['A-001', 'A-002']);
  const announcer = startAnnouncer(saidUpTo(before.announcer, 7_200));
  const after = speak(made(calls), { from: 14_000, until: 60_000, announcer });
  expect(labels(after.spoken)).toEqual(['A-002', 'A-003', 'A-004']);
});

/** Rushes of up to ten counters within seconds, some with recalls, then time to say it all. */
const rushes = fc
  .array(
    fc.record({
      pauses: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 10 }),
      recalls: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 2 }),
      rest: fc.integer({ min: 3000, max: 20_000 }),
    }),
    { minLength: 120, maxLength: 120 },
  )
  .map((drawn) => {
    const calls: VoiceCall[] = [];
    let at = 0;
    let number = 0;
    for (const { pauses, recalls, rest } of drawn) {
      for (const pause of pauses) calls.push(aCall((number += 1), (at += pause)));
      at += 3500 * pauses.length + rest;
      for (const ago of recalls)
        if (number - ago > 0) calls.push(aCall(number - ago, (at += 300), { times: 2 }));
    }
    return calls;
  })
  .filter((calls) => calls.length >= 500);

it('of 500 calls and more it says each fresh one once and in time, and never two things at once', () => {
  fc.assert(
    fc.property(rushes, (calls) => {
      const until = (calls.at(-1)?.at ?? 0) + 60_000;
      const latest = (now: number): readonly VoiceCall[] =>
        made(calls.filter(({ at }) => now - at < 70_000))(now);
      const { spoken } = speak(latest, { until, changes: { times: 2 } });
      const fresh = spoken.filter(({ isFresh }) => isFresh);
      const wanted = calls.filter(({ times }) => times === 1).map(({ label }) => label);
      expect(labels(fresh)).toEqual(wanted);
      const firstAt = new Map(calls.toReversed().map(({ ticketId, at }) => [ticketId, at]));
      for (const { call, from, ms } of fresh)
        expect(from + ms - (firstAt.get(call.ticketId) ?? 0)).toBeLessThanOrEqual(rules.budgetMs);
      for (const [index, one] of spoken.slice(1).entries())
        expect(one.from).toBeGreaterThanOrEqual(
          (spoken[index]?.from ?? 0) + (spoken[index]?.ms ?? 0) + rules.gapMs,
        );
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 30_000);
