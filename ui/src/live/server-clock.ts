/** The server's time, carried on by this machine's monotonic clock: setting the wall clock does not move it. */
export class ServerClock {
  #aheadMs: number | null = null;

  hear(serverMs: number): void {
    this.#aheadMs = serverMs - performance.now();
  }

  /** The best guess of a machine that has not heard the server yet. */
  assume(serverMs: number): void {
    if (this.#aheadMs === null) this.hear(serverMs);
  }

  /** Milliseconds since 1970; the machine's own time until the server has been heard. */
  readonly now = (): number =>
    this.#aheadMs === null ? Date.now() : Math.round(performance.now() + this.#aheadMs);
}
