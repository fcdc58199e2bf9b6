/** The clock of a screen; ticks on the second. `read` is the time it shows, e.g. that of the server. */
export class CurrentTime {
  now = $state.raw(Date.now());
  readonly #read: () => number;

  constructor(read: () => number = Date.now) {
    this.#read = read;
  }

  /** Starts ticking and returns what stops it. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const now = this.#read();
      this.now = now;
      timer = setTimeout(tick, 1000 - (now % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }
}
