const sameMs = 2000;

/** A camera reads the same code in every picture, a hand scanner left on its stand too: once is enough. */
export class Repeats {
  #text = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Whether the text was read just now; as long as it goes on being read it stays so. */
  isOne(text: string, now: number): boolean {
    const isSame = text === this.#text && now - this.#at < sameMs;
    this.#text = text;
    this.#at = now;
    return isSame;
  }

  forget(): void {
    this.#text = '';
  }
}
