import { hearCalls, startAnnouncer, takeTurn, type AnnouncementForm, type VoiceCall } from '@sanh/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCall } from '#lib/testing/a-call.ts';
import { advance, emptyBoard, shownCalls } from './board.ts';
import type { Call } from './calls.ts';

const rules = { budgetMs: 45_000, gapMs: 400, times: 1, chimeMs: 1300 };
const shorterMs = { plain: 3600, short: 2700 };

const spokenCall = ({ key, label, at }: Call): VoiceCall => ({
  ...{ ticketId: key, label, counter: '5', language: 'vi' },
  ...{ at, times: 1, isWanted: true },
});

/** One tenth of a second in which a number was being said. */
interface Heard {
  readonly key: string;
  readonly isLarge: boolean;
}

interface Screen {
  /** This screen is the voice. */
  readonly isSpeaker: boolean;
  /** How long a call is said in two languages. */
  readonly fullMs: number;
}

const fallOf = (rush: readonly number[], now: number): readonly Call[] =>
  rush
    .map((at, index) => aCall({ number: index + 1, at }))
    .map((call) => ({ ...call, key: call.label }))
    .filter(({ at }) => at <= now)
    .reverse();

/** A voice and a screen beside each other, each by its own rules, until everything has been said. */
function hearAndSee(rush: readonly number[], { isSpeaker, fullMs }: Screen): readonly Heard[] {
  const holds = 2;
  const heard: Heard[] = [];
  const msOf = (_: VoiceCall, form: AnnouncementForm): number => ({ full: fullMs, ...shorterMs })[form];
  let announcer = startAnnouncer({ at: 0, ticketId: '' });
  let board = advance(emptyBoard, [], { now: 0, holds });
  let said: { readonly key: string; readonly endsAt: number } | null = null;
  for (let now = 1000; now < 90_000; now += 100) {
    const calls = fallOf(rush, now);
    const turn = takeTurn(hearCalls(announcer, calls.map(spokenCall)), { now, rules, isQuiet: false, msOf });
    announcer = turn.announcer;
    const { announcement } = turn;
    if (announcement !== null) said = { key: announcement.call.ticketId, endsAt: now + announcement.ms };
    else if (now >= announcer.freeAt) said = null;
    board = advance(board, calls, { now, holds, said: isSpeaker ? (said?.key ?? null) : null });
    const isLarge = shownCalls(board, calls).some(({ key }) => key === said?.key);
    if (said !== null && now < said.endsAt) heard.push({ key: said.key, isLarge });
  }
  return heard;
}

const unseen = (heard: readonly Heard[]): readonly Heard[] => heard.filter(({ isLarge }) => !isLarge);

const aRush = fc
  .array(fc.integer({ min: 1000, max: 6000 }), { minLength: 3, maxLength: 10 })
  .map((times) => times.toSorted((a, b) => a - b));

it('however many counters call within seconds, what a screen says stands large on it', () => {
  fc.assert(
    fc.property(aRush, fc.constantFrom(3600, 7500), (rush, fullMs) => {
      const heard = hearAndSee(rush, { isSpeaker: true, fullMs });
      expect(new Set(heard.map(({ key }) => key)).size).toBe(rush.length);
      expect(unseen(heard)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it('a screen beside the voice keeps step by itself: of a rush two seconds at most are said of numbers not large there', () => {
  fc.assert(
    fc.property(aRush, (rush) => {
      const heard = hearAndSee(rush, { isSpeaker: false, fullMs: 3600 });
      expect(unseen(heard).length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 20 },
  );
});
