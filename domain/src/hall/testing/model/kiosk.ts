import { afterHandIn } from '../../../offline/after-hand-in.ts';
import type { OfflineWish } from '../../../offline/give-number.ts';
import type { LeaseWish } from '../../../offline/leases-wanted.ts';
import {
  emptyReserve,
  givenFor,
  toHandIn,
  type GivenNumber,
  type Reserve,
} from '../../../offline/reserve.ts';
import type { Actor, Request } from '../../command.ts';
import type { Hall } from '../../hall.ts';
import { dayOfTicket } from '../../ticket.ts';
import type { Envelope, History } from './history.ts';

/** What became of a request on its way; `cut` finds no network at all. */
export type Link = 'whole' | 'answer-lost' | 'request-lost';
/** A power cut around the moment in which the number is put on the disk. */
export type PowerCut = 'none' | 'before-write' | 'after-write';

/** A number on paper: what a citizen holds in the hand. */
export interface Slip {
  readonly wishId: string;
  readonly day: string;
  readonly label: string;
  readonly isOffline: boolean;
  /** Printed while the kiosk's clock was wrong by a day. */
  readonly isMisdated: boolean;
  /** The disk was wiped before the server heard of it. */
  isOrphan: boolean;
}

/** A kiosk with its disk, its clock and its line to the server; all that it decides, the kiosk's own code decides. */
export class ModelKiosk {
  readonly slips: Slip[] = [];
  #disk: Reserve;
  #isCut = false;
  /** The last hall heard of; it grows old while the line is cut. */
  #known: Hall;
  #late: Envelope[] = [];
  #open: OfflineWish | null = null;
  #skewMs = 0;
  #incarnations = 1;
  readonly #history: History;
  readonly #by: Actor;
  readonly #id: string;

  constructor(history: History, id: string) {
    this.#history = history;
    this.#id = id;
    this.#by = { kind: 'device', id };
    this.#known = history.hall;
    this.#disk = emptyReserve(`${id} 1`);
  }

  cut(): void {
    this.#hear();
    this.#isCut = true;
  }

  /** The line is back; nothing has been handed in yet. */
  heal(): void {
    this.#isCut = false;
    this.#skewMs = 0;
  }

  /** Started again without a server to ask, by a clock of its own that is a day off. */
  misdate(days: -1 | 1): void {
    if (this.#isCut) this.#skewMs = days * 24 * 3_600_000;
  }

  /** Asks for what the kiosk's rules say is wanted; with `isLost` the last answer does not arrive. */
  lease(isLost: boolean): void {
    if (this.#isCut) return;
    this.#hear();
    const { kiosk } = this.#history.rules;
    if (this.#known.day !== null) this.#disk = kiosk.tidied(this.#disk, this.#known.day);
    const wishes = kiosk.leasesWanted(this.#disk, this.#known, this.#history.now);
    wishes.forEach((wish, index) => this.#ask(wish, isLost && index === wishes.length - 1));
  }

  /** Wiped: whatever was on the disk is gone, and another kiosk begins in the same housing. */
  wipe(): void {
    const unsent = new Set(toHandIn(this.#disk).map(({ wishId }) => wishId));
    for (const slip of this.slips) if (unsent.has(slip.wishId)) slip.isOrphan = true;
    this.#disk = emptyReserve(`${this.#id} ${String(++this.#incarnations)}`);
    this.#open = null;
  }

  issue(request: Request, link: Link, powerCut: PowerCut): void {
    const wish = { id: this.#history.newId(), request };
    this.#open = wish;
    this.#try(wish, this.#isCut ? 'request-lost' : link, powerCut);
  }

  /** Started again: the wish that was under way, or the one just fulfilled, goes on under its id. */
  resume(link: Link): void {
    if (this.#open !== null) this.#try(this.#open, this.#isCut ? 'request-lost' : link, 'none');
  }

  /** A request that was held up on the way arrives after all. */
  lateArrival(): void {
    const envelope = this.#late.shift();
    if (envelope !== undefined) this.#history.send(envelope);
  }

  /** Hands in the oldest number that waits; without an acknowledgement it is handed in again. */
  sync(isAcknowledged: boolean): void {
    if (this.#isCut) return;
    for (const given of toHandIn(this.#disk)) {
      const answer = this.#history.send({ id: given.id, by: this.#by, command: given.command });
      if (!isAcknowledged) return;
      const next = afterHandIn(answer.ok ? null : answer.refusal.code);
      if (next === 'handed-in') this.#disk = this.#history.rules.kiosk.handedIn(this.#disk, given.id);
      if (next !== 'next') return;
    }
  }

  syncAll(): void {
    this.heal();
    for (let left = toHandIn(this.#disk).length; left > 0; left--) this.sync(true);
  }

  /** At the end of a day nothing is under way any more. */
  newDay(): void {
    this.#late = [];
    this.#open = null;
  }

  #hear(): void {
    if (!this.#isCut) this.#known = this.#history.hall;
  }

  #ask({ seriesId, day, count }: LeaseWish, isLost: boolean): void {
    const { incarnation } = this.#disk;
    const command = { type: 'grant-range', seriesId, day, count, holder: this.#id, incarnation } as const;
    const granted = this.#history.give(command, this.#by);
    const [event] = granted.ok ? granted.value : [];
    if (isLost || event?.type !== 'range-granted') return;
    const { holder, from, to } = event.range;
    const lease = { day, seriesId, holder, incarnation, from, to, grantedAt: this.#history.now };
    this.#disk = this.#history.rules.kiosk.withLease(this.#disk, lease);
  }

  #try(wish: OfflineWish, link: Link, powerCut: PowerCut): void {
    const found = givenFor(this.#disk, wish.id);
    if (found !== undefined) {
      this.#printGiven(wish.id, found);
      return;
    }
    // The server's ticket is kept with the wish: it is shown again without asking.
    if (this.slips.some(({ wishId }) => wishId === wish.id)) return;
    const envelope: Envelope = {
      ...{ id: wish.id, by: this.#by },
      command: { type: 'issue', ...wish.request },
    };
    if (link === 'whole') {
      this.#printAnswer(envelope);
      return;
    }
    if (link === 'answer-lost') this.#history.send(envelope);
    else this.#late.push(envelope);
    this.#decide(wish, powerCut);
  }

  #decide(wish: OfflineWish, powerCut: PowerCut): void {
    const { now, rules } = this.#history;
    const circumstances = { hall: this.#known, now: now + this.#skewMs, newId: this.#history.newId() };
    const decided = rules.kiosk.giveNumber(this.#disk, wish, circumstances);
    if (!decided.ok || powerCut === 'before-write') return;
    this.#disk = decided.value.reserve;
    if (powerCut === 'none') this.#printGiven(wish.id, decided.value.given);
  }

  #printGiven(wishId: string, { shown }: GivenNumber): void {
    this.#print(wishId, shown.ticketId, shown.label, true);
  }

  #printAnswer(envelope: Envelope): void {
    this.#hear();
    const answer = this.#history.send(envelope);
    const [event] = answer.ok ? answer.value : [];
    if (event?.type !== 'ticket-issued') return;
    this.#print(envelope.id, event.ticket.id, event.ticket.label, false);
  }

  /** Printed again, it is the same slip. */
  #print(wishId: string, ticketId: string, label: string, isOffline: boolean): void {
    const isKnown = this.slips.some((slip) => slip.wishId === wishId && slip.label === label);
    if (isKnown) return;
    const isMisdated = this.#skewMs !== 0;
    this.slips.push({ wishId, day: dayOfTicket(ticketId), label, isOffline, isMisdated, isOrphan: false });
  }
}
