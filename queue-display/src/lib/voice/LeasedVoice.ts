import type { VoiceGrant } from '@sanh/contract';
import type { Announcement, CallMark } from '@sanh/domain';
import { HeldZones } from './HeldZones.ts';
import type { ZoneCall } from './voice-calls.ts';

type Said = Readonly<Record<string, CallMark>>;

interface Options {
  /** The monotonic clock, in milliseconds. */
  readonly now: () => number;
  readonly serverNow: () => number;
  /** Ends by then what sounds and what is set to sound, by the sound's own clock: this program may be stuck. */
  readonly allowUntil: (atMs: number) => void;
  readonly hush: () => void;
}

/** Who may speak here, until when: nothing is said, and nothing told as said, beyond the lease. */
export class LeasedVoice {
  readonly #options: Options;
  readonly #zones = new HeldZones();
  #heldUntil = 0;
  #askedAt = 0;
  #aheadMs = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Looks first whether the lease has run out meanwhile: then everything is hushed. */
  isHeld(): boolean {
    if (this.#options.now() >= this.#heldUntil) this.fallSilent();
    return !this.#zones.isEmpty;
  }

  isSpeaking(): boolean {
    return !this.#zones.isEmpty && this.time() < this.#zones.freeAt;
  }

  /** The server's time as this screen knows it; it does not jump while something is being said. */
  time(): number {
    const anchored = this.#options.now() + this.#aheadMs;
    const told = this.#options.serverNow();
    if (Math.min(anchored, told) < this.#zones.freeAt) return anchored;
    this.#aheadMs = told - this.#options.now();
    return told;
  }

  /** Asks for the voice, first or again. The lease is counted from here, however late the answer is. */
  async claim(ask: (said: Said) => Promise<VoiceGrant | null>): Promise<void> {
    this.isHeld();
    const askedAt = this.#options.now();
    const grant = await ask(this.#zones.said(this.time()));
    if (grant !== null && askedAt >= this.#askedAt) this.#take(grant, askedAt);
  }

  #take(grant: VoiceGrant, askedAt: number): void {
    this.isHeld();
    const until = askedAt + grant.forMs;
    if (this.#options.now() >= until) return;
    if (this.#zones.isCutBy(grant, this.time())) this.fallSilent();
    this.#zones.hold(grant, this.time());
    this.#askedAt = askedAt;
    this.#heldUntil = until;
    this.#options.allowUntil(until);
  }

  next(
    calls: readonly ZoneCall[],
    moment: Omit<Parameters<HeldZones['next']>[1], 'now'>,
  ): Announcement | null {
    return this.isHeld() ? this.#zones.next(calls, { ...moment, now: this.time() }) : null;
  }

  /** Whoever speaks next goes on with what was heard here only up to the end of the lease. */
  fallSilent(): void {
    if (this.#zones.isEmpty) return;
    const lateMs = Math.max(0, this.#options.now() - this.#heldUntil);
    this.#zones.release(this.time() - lateMs);
    this.#options.hush();
  }
}
