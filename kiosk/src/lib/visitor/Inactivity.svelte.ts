import { Countdown } from './Countdown.svelte.ts';

const quietMs = 45_000;
/** WCAG 2.2.1 asks for at least twenty. */
const warningSeconds = 20;

/** Notices that nobody is there any more: asks after 45 s without a touch, and ends the visit 20 s later. */
export class Inactivity {
  isAsking = $state(false);
  readonly countdown: Countdown;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #isWatching = false;

  constructor(onend: () => void) {
    this.countdown = new Countdown(() => {
      this.isAsking = false;
      this.#watchAnew();
      onend();
    });
  }

  /** Returns what stops watching. */
  start(): () => void {
    this.#isWatching = true;
    this.#watchAnew();
    return () => {
      this.#isWatching = false;
      this.isAsking = false;
      clearTimeout(this.#quiet);
      this.countdown.stop();
    };
  }

  /** A sign of life. While the question stands, only its answer counts: a sleeve on the glass is none. */
  touch(): void {
    if (!this.isAsking) this.#watchAnew();
  }

  /** "I need more time." */
  stay(): void {
    this.isAsking = false;
    this.countdown.stop();
    this.#watchAnew();
  }

  #watchAnew(): void {
    clearTimeout(this.#quiet);
    if (this.#isWatching) this.#quiet = setTimeout(() => this.#ask(), quietMs);
  }

  #ask(): void {
    this.isAsking = true;
    this.countdown.start(warningSeconds);
  }
}
