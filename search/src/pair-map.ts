/** Values by two keys; nothing has to be made of both of them to look one up. */
export class PairMap<Key, Value> {
  readonly #bySecond = new Map<Key, Map<Key, Value>>();

  get(first: Key, second: Key): Value | undefined {
    return this.#bySecond.get(first)?.get(second);
  }

  set(first: Key, second: Key, value: Value): void {
    const known = this.#bySecond.get(first);
    if (known === undefined) this.#bySecond.set(first, new Map([[second, value]]));
    else known.set(second, value);
  }

  *entries(): Generator<readonly [first: Key, second: Key, value: Value]> {
    for (const [first, values] of this.#bySecond)
      for (const [second, value] of values) yield [first, second, value];
  }
}
