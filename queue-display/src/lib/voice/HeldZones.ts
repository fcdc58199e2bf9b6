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

  get isEmpty(): boolean {
    return Object.keys(this.#marks).length === 0;
  }

  /** When the mouth is free again; server time. */
  get freeAt(): number {
    return this.#announcer.freeAt;
  }

  /** Goes on with these zones, in each from where it was last said. A change waits until a sentence is over. */
  hold({ zones }: VoiceGrant, now: number): void {
    const ids = Object.keys(zones).sort();
    const isSame = ids.join() === Object.keys(this.#marks).sort().join();
    if (isSame || (now < this.#announcer.freeAt && ids.length > 0 && !this.isEmpty)) return;
    const said = this.said(now);
    const begin: CallMark = { at: now - beginMs, ticketId: '' };
    const marks = ids.map((id) => said[id] ?? later(this.#remembered[id], zones[id]) ?? begin);
    this.#marks = Object.fromEntries(ids.map((id, index) => [id, marks[index] ?? begin]));
    const [first = begin] = Object.values(this.#marks).toSorted((a, b) => (isAfterMark(a, b) ? 1 : -1));
    this.#announcer = startAnnouncer(first);
  }

  /** What this voice has said to its end it remembers: the server may not have heard of it. */
  release(now: number): void {
    this.#remembered = { ...this.#remembered, ...this.said(now) };
    this.#marks = {};
    this.#announcer = startAnnouncer({ at: 0, ticketId: '' });
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
    return turn.announcement;
  }
}
