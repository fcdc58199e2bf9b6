type Span = readonly [from: number, to: number];

/** A page's only thread: while it is stuck, timers and messages wait, then all come at once. */
export class Thread {
  readonly #stuck: readonly Span[];
  readonly #diesAt: number;
  readonly #now: () => number;

  constructor(now: () => number, stuck: readonly Span[], diesAt: number) {
    this.#now = now;
    this.#stuck = stuck;
    this.#diesAt = diesAt;
  }

  run(task: () => void): void {
    const now = this.#now();
    const free = this.#stuck.find(([from, to]) => now >= from && now < to)?.[1];
    if (now >= this.#diesAt) return;
    if (free === undefined) task();
    else setTimeout(() => this.run(task), free - now);
  }

  every(ms: number, task: () => void): void {
    setInterval(() => this.run(task), ms);
  }
}
