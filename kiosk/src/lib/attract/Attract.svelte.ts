const idleMs = 60_000;
const slideMs = 12_000;

/** What the screen shows while nobody is there. It changes and wanders, so that nothing burns into the glass. */
export class Attract {
  isShown = $state(false);
  /** Counts the slides since it began. */
  turn = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAtHome = false;

  /** Call where the home screen stands untouched. Returns what ends it. */
  start(): () => void {
    this.#isAtHome = true;
    this.#wait();
    return () => {
      this.#isAtHome = false;
      clearTimeout(this.#timer);
      this.isShown = false;
    };
  }

  /** Somebody has come. */
  wake(): void {
    this.isShown = false;
    this.#wait();
  }

  /** A sign of life on the home screen: it is not idle yet. */
  touch(): void {
    if (!this.isShown) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#isAtHome) this.#timer = setTimeout(() => this.#show(), idleMs);
  }

  #show(): void {
    this.isShown = true;
    this.turn = 0;
    this.#next();
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      this.turn++;
      this.#next();
    }, slideMs);
  }
}
