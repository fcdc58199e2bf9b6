/** Counts whole seconds down to nothing. */
export class Countdown {
  secondsLeft = $state(0);
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Starts anew, also in the middle of a count. */
  start(seconds: number): void {
    this.stop();
    this.secondsLeft = seconds;
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    this.secondsLeft -= 1;
    if (this.secondsLeft > 0) return;
    this.stop();
    this.#onEnd();
  }
}
