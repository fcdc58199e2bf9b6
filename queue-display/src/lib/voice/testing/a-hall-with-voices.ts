import type { VoiceClaim, VoiceGrant } from '@sanh/contract';
import { claimVoice, nobodySpeaks, voiceClaimEveryMs, voiceHeldMs, type CallMark } from '@sanh/domain';
import { vi } from 'vitest';
import { LeasedVoice } from '../LeasedVoice.ts';
import type { ZoneCall } from '../voice-calls.ts';
import { FakeSound } from './FakeSound.ts';
import { Thread } from './Thread.ts';

export interface ScreenTrial {
  /** Null: it speaks for every zone without a screen of its own. */
  readonly zoneId: string | null;
  readonly stuck: readonly (readonly [from: number, to: number])[];
  readonly diesAt: number;
  readonly delays: readonly number[];
  /** How far its idea of the server's time is off from this moment on. */
  readonly wrongBy: readonly (readonly [from: number, ms: number])[];
}

export interface Heard {
  readonly screen: number;
  readonly zoneId: string;
  readonly ticketId: string;
  readonly from: number;
  readonly to: number;
}

const begunAt = 1_790_000_000_000;
export const sentenceMs = 6000;
const now = (): number => performance.now();
const until = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The server's part: the lease of each zone, and up to where it has been said. */
function aServer(zoneIds: readonly string[]): (screenId: string, claim: VoiceClaim) => VoiceGrant {
  const zones = new Map(zoneIds.map((id) => [id, { speaker: nobodySpeaks, mark: null as CallMark | null }]));
  return (screenId, { zoneId, said }) => {
    const granted: Record<string, CallMark | null> = {};
    for (const [id, known] of zones) {
      if (zoneId !== null && zoneId !== id) continue;
      const had = known.speaker.lease?.screenId;
      const { speaker, isGranted } = claimVoice(
        known.speaker,
        { screenId, isOwnZone: zoneId !== null },
        now(),
      );
      const mark = isGranted && had === screenId ? (said[id] ?? known.mark) : known.mark;
      zones.set(id, { speaker, mark });
      if (isGranted) granted[id] = mark;
    }
    return { forMs: voiceHeldMs, zones: granted };
  };
}

/** Somebody is called every 0.9 s, in one zone after the other. */
function callsUpTo(ms: number, zoneIds: readonly string[]): readonly ZoneCall[] {
  const made = Math.floor(ms / 900);
  return Array.from({ length: Math.min(made, 20) }, (_, index) => {
    const number = made - index;
    const ticketId = `T${String(number).padStart(4, '0')}`;
    return {
      ...{ ticketId, label: ticketId, counter: '1', language: 'vi', times: 1, isWanted: true },
      ...{ at: begunAt + number * 900, zoneId: zoneIds[number % zoneIds.length] ?? '' },
    };
  });
}

/** Runs the screens against one server with a clock of its own and tells what came out of the loudspeakers. */
export async function heardIn(
  trials: readonly ScreenTrial[],
  { zoneIds, forMs }: { readonly zoneIds: readonly string[]; readonly forMs: number },
): Promise<readonly Heard[]> {
  vi.useFakeTimers({ now: begunAt });
  const startedAt = now();
  const age = (): number => now() - startedAt;
  const server = aServer(zoneIds);
  const all = trials.map((trial, screen) => aScreen(trial, { screen, age, server, zoneIds }));
  await vi.advanceTimersByTimeAsync(forMs);
  vi.useRealTimers();
  return all.flatMap((heard) => heard()).toSorted((a, b) => a.from - b.from);
}

interface Around {
  readonly screen: number;
  readonly age: () => number;
  readonly server: ReturnType<typeof aServer>;
  readonly zoneIds: readonly string[];
}

function aScreen(trial: ScreenTrial, { screen, age, server, zoneIds }: Around): () => readonly Heard[] {
  const { zoneId, stuck, diesAt, delays, wrongBy } = trial;
  const thread = new Thread(age, stuck, diesAt);
  const sound = new FakeSound(age);
  const saidCalls: (ZoneCall | undefined)[] = [];
  const wrong = (): number => wrongBy.findLast(([from]) => age() >= from)?.[1] ?? 0;
  const voice = new LeasedVoice({
    now: age,
    serverNow: () => begunAt + age() + wrong(),
    allowUntil: sound.allowUntil,
    hush: sound.hush,
  });
  let trips = 0;
  const line = (): Promise<void> => until(delays[trips++ % delays.length] ?? 0);
  thread.every(
    voiceClaimEveryMs,
    () =>
      void voice.claim(async (said) => {
        await line();
        const grant = server(String(screen), { zoneId, said });
        await line();
        return new Promise((resolve) => thread.run(() => resolve(grant)));
      }),
  );
  thread.every(100, () => {
    const calls = callsUpTo(age(), zoneIds);
    const rules = { budgetMs: 45_000, gapMs: 500, times: 1, chimeMs: 0 };
    const said = voice.next(calls, { rules, isQuiet: false, msOf: () => sentenceMs });
    if (said === null) return;
    saidCalls.push(calls.find(({ ticketId }) => ticketId === said.call.ticketId));
    sound.play(sentenceMs);
  });
  return () =>
    sound.heard.map(({ from, to }, index) => {
      const { zoneId = '', ticketId = '' } = saidCalls[index] ?? {};
      return { screen, zoneId, ticketId, from, to: Math.min(to, diesAt) };
    });
}
