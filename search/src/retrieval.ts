import { Index } from 'flexsearch';
import type { Dictionary } from './dictionary.ts';
import type { Plan, Wording } from './plan.ts';
import type { Titles } from './titles.ts';

const MOST_CANDIDATES = 400;
const MOST_TERMS = 16;
const MOST_ENDINGS = 12;
/** A word in more titles than this share leads nowhere by itself. */
const COMMON_SHARE = 0.08;

/** Finds what may be meant; the ranker then looks closely at these only. Terms are folded words and pairs of neighbours. */
export class Retrieval {
  readonly #index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
  readonly #titles: Titles;
  readonly #dictionary: Dictionary;

  constructor(titles: Titles, dictionary: Dictionary) {
    this.#titles = titles;
    this.#dictionary = dictionary;
    for (const [number, { titles: own, fieldWords }] of titles.procedures.entries()) {
      const texts = [...own.map(({ folded }) => [...folded]), fieldWords];
      this.#index.add(number, texts.flatMap((words) => this.#termsOf(words)).join(' '));
    }
  }

  /** Numbers of procedures, the likeliest first. */
  candidates(plan: Plan): readonly number[] {
    const terms = this.#termsOfPlan(plan);
    const query = terms.join(' ');
    return this.#index.search(query, { limit: MOST_CANDIDATES, suggest: true }) as number[];
  }

  #termsOf(words: readonly number[]): string[] {
    const names = words.map((word) => this.#titles.wordNames[word] ?? '');
    return [...names, ...names.slice(1).map((name, at) => pairOf(names[at] ?? '', name))];
  }

  #termsOfPlan(plan: Plan): readonly string[] {
    const terms = new Map<string, number>();
    for (const [at, { wordings }] of plan.wishes.entries())
      for (const [index, wording] of wordings.entries()) {
        const isUnfinished = plan.isTyping && index === 0 && at === plan.wishes.length - 1;
        for (const [term, rarity] of this.#termsOfWording(wording, isUnfinished)) terms.set(term, rarity);
      }
    return [...terms]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_TERMS)
      .map(([term]) => term);
  }

  *#termsOfWording({ words }: Wording, isUnfinished: boolean): Generator<[term: string, rarity: number]> {
    const names = words.map(({ folded }) => folded);
    if (isUnfinished) yield* this.#endings(names);
    let hasPair = false;
    for (const [at, name] of names.entries()) {
      const pair = this.#rarityOfPair(names[at - 1], name);
      if (pair > 0) yield [pairOf(names[at - 1] ?? '', name), pair];
      hasPair ||= pair > 0;
    }
    for (const name of names) {
      const id = this.#titles.wordIds.get(name);
      if (id === undefined) continue;
      const isRare = this.#titles.wordCount(id) < COMMON_SHARE * this.#titles.procedures.length;
      if (isRare || !hasPair) yield [name, this.#titles.rarity(id)];
    }
  }

  *#endings(names: readonly string[]): Generator<[term: string, rarity: number]> {
    const [before, last] = [names.at(-2), names.at(-1)];
    if (last === undefined) return;
    const endings = this.#dictionary.beginningWith(last);
    const pairs = endings.filter((ending) => this.#rarityOfPair(before, ending) > 0);
    for (const ending of pairs.slice(0, MOST_ENDINGS))
      yield [pairOf(before ?? '', ending), this.#rarityOfPair(before, ending)];
    if (pairs.length > 0) return;
    for (const ending of endings.slice(0, MOST_ENDINGS)) {
      const id = this.#titles.wordIds.get(ending);
      if (id !== undefined) yield [ending, this.#titles.rarity(id)];
    }
  }

  #rarityOfPair(first: string | undefined, second: string): number {
    const [a, b] = [this.#titles.wordIds.get(first ?? ''), this.#titles.wordIds.get(second)];
    return a === undefined || b === undefined ? 0 : this.#titles.pairRarity(a, b);
  }
}

const pairOf = (first: string, second: string): string => `${first}_${second}`;
