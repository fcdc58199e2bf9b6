import { PairMap } from './pair-map.ts';

/** In which procedures each word and each pair of neighbours stands; words and procedures are numbers. */
export class Postings {
  readonly ofWords: number[][] = [];
  readonly ofPairs = new PairMap<number, number[]>();

  /** Procedures are added in their order: so each is listed once without a look through the list. */
  add(procedure: number, words: ArrayLike<number>): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      append((this.ofWords[word] ??= []), procedure);
      if (at > 0) append(this.#ofPair(words[at - 1] ?? 0, word), procedure);
    }
  }

  #ofPair(first: number, second: number): number[] {
    const known = this.ofPairs.get(first, second);
    if (known !== undefined) return known;
    const list: number[] = [];
    this.ofPairs.set(first, second, list);
    return list;
  }
}

/** Both lists in one, in order; each is in order already. */
export function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

function append(list: number[], procedure: number): void {
  if (list.at(-1) !== procedure) list.push(procedure);
}
