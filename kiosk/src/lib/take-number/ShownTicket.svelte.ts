import { Countdown } from '#lib/visitor/Countdown.svelte.ts';

const shownSeconds = 40;
/** Long enough to hear all of it. */
const heardSeconds = 120;
const moreSeconds = 60;
/** The second tap of a double tap lands where "done" has just appeared. */
const settleMs = 1200;

/** How long a ticket stays on the screen. */
export class ShownTicket {
  readonly countdown: Countdown;
  readonly #onEnd: () => void;
  #shownAt = 0;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
    this.countdown = new Countdown(onEnd);
  }

  /** `isHeard`: it is being read aloud. Returns what stops the count. */
  start(isHeard = false): () => void {
    this.#shownAt = Date.now();
    this.countdown.start(isHeard ? heardSeconds : shownSeconds);
    return () => this.countdown.stop();
  }

  stayLonger(): void {
    this.countdown.start(moreSeconds);
  }

  finish(): void {
    if (Date.now() - this.#shownAt >= settleMs) this.#onEnd();
  }
}
