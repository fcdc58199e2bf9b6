import type { VoiceGrant } from '@sanh/contract';
import {
  hearCalls,
  isAfterMark,
  saidUpTo,
  startAnnouncer,
  takeTurn,
  type Announcement,
  type Announcer,
  type CallMark,
} from '@sanh/domain';
import type { ZoneCall } from './voice-calls.ts';

type Moment = Parameters<typeof takeTurn>[1];

/** A voice that begins where nobody has spoken yet says what was called a moment ago, not what came before. */
const beginMs = 5000;

function later(a: CallMark | null | undefined, b: CallMark | null | undefined): CallMark | null {
  if (!a || !b) return a ?? b ?? null;
  return isAfterMark(a, b) ? a : b;
}

/** The zones this screen speaks for. It has one mouth: their calls stand in one line. */
export class HeldZones {
  #remembered: Readonly<Record<string, CallMark>> = {};
  #marks: Readonly<Record<string, CallMark>> = {};
  #announcer: Announcer = startAnnouncer({ at: 0, ticketId: '' });
  #speakingIn: string | null = null;

  get isEmpty(): boolean {
    return Object.keys(this.#marks).length === 0;
  }

  /** When the mouth is free again; server time. */
  get freeAt(): number {
    return this.#announcer.freeAt;
  }

  /** Whether another voice has the zone in which something is being said, or all of them. */
  isCutBy({ zones }: VoiceGrant, now: number): boolean {
    const kept = Object.keys(this.#marks).filter((id) => id in zones);
    const isSpeaking = this.#speakingIn !== null && now < this.#announcer.freeAt;
    return !this.isEmpty && (kept.length === 0 || (isSpeaking && !kept.includes(this.#speakingIn ?? '')));
  }

  /** Goes on with these zones, in each from where it was last said. Those lost go at once, new ones wait until a sentence is over. */
  hold({ zones }: VoiceGrant, now: number): void {
    const ids = Object.keys(zones).sort();
    const isSame = ids.join() === Object.keys(this.#marks).sort().join();
    if (isSame) return;
    this.#letGo(
      Object.keys(this.#marks).filter((id) => !ids.includes(id)),
      now,
    );
    if (now < this.#announcer.freeAt && ids.length > 0 && !this.isEmpty) return;
    const said = this.said(now);
    const begin: CallMark = { at: now - beginMs, ticketId: '' };
    const marks = ids.map((id) => said[id] ?? later(this.#remembered[id], zones[id]) ?? begin);
    this.#marks = Object.fromEntries(ids.map((id, index) => [id, marks[index] ?? begin]));
    const [first = begin] = Object.values(this.#marks).toSorted((a, b) => (isAfterMark(a, b) ? 1 : -1));
    this.#announcer = startAnnouncer(first);
  }

  release(now: number): void {
    this.#letGo(Object.keys(this.#marks), now);
    this.#announcer = startAnnouncer({ at: 0, ticketId: '' });
    this.#speakingIn = null;
  }

  /** What this voice has said to its end it remembers: the server may not have heard of it. */
  #letGo(ids: readonly string[], now: number): void {
    const isLost = ([id]: readonly [string, CallMark]): boolean => ids.includes(id);
    const lost = Object.entries(this.said(now)).filter(isLost);
    this.#remembered = { ...this.#remembered, ...Object.fromEntries(lost) };
    this.#marks = Object.fromEntries(Object.entries(this.#marks).filter((mark) => !isLost(mark)));
  }

  /** Up to where the calls of each zone have been said. */
  said(now: number): Readonly<Record<string, CallMark>> {
    const mark = saidUpTo(this.#announcer, now);
    return Object.fromEntries(
      Object.entries(this.#marks).map(([id, begun]) => [id, later(begun, mark) ?? begun]),
    );
  }

  next(calls: readonly ZoneCall[], moment: Moment): Announcement | null {
    const mine = calls.filter((call) => {
      const mark = this.#marks[call.zoneId];
      return mark !== undefined && isAfterMark(call, mark);
    });
    const turn = takeTurn(hearCalls(this.#announcer, mine), moment);
    this.#announcer = turn.announcer;
    const said = turn.announcement?.call.ticketId;
    if (said !== undefined) this.#speakingIn = mine.find(({ ticketId }) => ticketId === said)?.zoneId ?? null;
    return turn.announcement;
  }
}
