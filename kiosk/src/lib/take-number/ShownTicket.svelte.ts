import { Countdown } from '#lib/visitor/Countdown.svelte.ts';

const shownSeconds = 40;
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

  /** Returns what stops the count. */
  start(): () => void {
    this.#shownAt = Date.now();
    this.countdown.start(shownSeconds);
    return () => this.countdown.stop();
  }

  stayLonger(): void {
    this.countdown.start(moreSeconds);
  }

  finish(): void {
    if (Date.now() - this.#shownAt >= settleMs) this.#onEnd();
  }
}
