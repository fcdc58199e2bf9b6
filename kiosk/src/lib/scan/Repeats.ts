const sameMs = 2000;

/** A camera reads the same codes in every picture, a hand scanner left on its stand too: once is enough. */
export class Repeats {
  readonly #lastAt = new Map<string, number>();

  /** Whether the text was read just now; as long as it goes on being read it stays so. */
  isOne(text: string, now: number): boolean {
    for (const [other, at] of this.#lastAt) if (now - at >= sameMs) this.#lastAt.delete(other);
    const isSame = this.#lastAt.has(text);
    this.#lastAt.set(text, now);
    return isSame;
  }

  forget(): void {
    this.#lastAt.clear();
  }
}
