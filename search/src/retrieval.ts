import { Index } from 'flexsearch';
import type { Dictionary } from './dictionary.ts';
import type { Plan, Wording } from './plan.ts';
import { Postings, union } from './postings.ts';
import type { Titles } from './titles.ts';

const MOST_CANDIDATES = 400;
const MOST_TERMS = 16;
const MOST_ENDINGS = 12;
/** What the engine counts for one query; without a bound, common words of a large catalogue cost a keystroke its speed. */
const MOST_PLACES = 2000;
/** A word in more titles than this share leads nowhere by itself. */
const COMMON_SHARE = 0.08;

/** Finds what may be meant; the ranker then looks closely at these only. Terms are folded words and pairs of neighbours. */
export class Retrieval {
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (text: string) => text.split(' '),
  });
  readonly #titles: Titles;
  readonly #dictionary: Dictionary;

  constructor(titles: Titles, dictionary: Dictionary) {
    this.#titles = titles;
    this.#dictionary = dictionary;
    // To add text by text would take ten times as long: each term is handed over once, with all its procedures. The engine takes
    // them as its text or as what that text says; to write and read the text would only cost time.
    this.#index.import('map', this.#terms() as unknown as string);
  }

  /** Numbers of procedures, the likeliest first. */
  candidates(plan: Plan): readonly number[] {
    const terms = this.#termsOfPlan(plan);
    const query = terms.join(' ');
    return this.#index.search(query, { limit: MOST_CANDIDATES, suggest: true }) as number[];
  }

  /** Each term with the numbers of the procedures it stands in, as the engine exports and imports an index. */
  #terms(): readonly TermPlaces[] {
    const { procedures, wordNames, postings } = this.#titles;
    const fields = new Postings();
    for (const [number, { fieldWords }] of procedures.entries()) fields.add(number, fieldWords);
    const terms: TermPlaces[] = wordNames.map((name, word) => [
      name,
      [union(postings.ofWords[word] ?? [], fields.ofWords[word] ?? [])],
    ]);
    const nameOf = (word: number): string => wordNames[word] ?? '';
    for (const [first, second, places] of postings.ofPairs.entries()) {
      const inFields = fields.ofPairs.get(first, second) ?? [];
      terms.push([pairOf(nameOf(first), nameOf(second)), [union(places, inFields)]]);
    }
    for (const [first, second, places] of fields.ofPairs.entries())
      if (postings.ofPairs.get(first, second) === undefined)
        terms.push([pairOf(nameOf(first), nameOf(second)), [places]]);
    return terms;
  }

  #termsOfPlan(plan: Plan): readonly string[] {
    const terms = new Map<string, number>();
    for (const [at, { wordings }] of plan.wishes.entries())
      for (const [index, wording] of wordings.entries()) {
        const isUnfinished = plan.isTyping && index === 0 && at === plan.wishes.length - 1;
        for (const [term, count] of this.#termsOfWording(wording, isUnfinished)) terms.set(term, count);
      }
    return rarestOf([...terms]);
  }

  *#termsOfWording({ words }: Wording, isUnfinished: boolean): Generator<Term> {
    const names = words.map(({ folded }) => folded);
    if (isUnfinished) yield* this.#endings(names);
    let hasPair = false;
    for (const [at, name] of names.entries()) {
      const pair = this.#countOfPair(names[at - 1], name);
      if (pair > 0) yield [pairOf(names[at - 1] ?? '', name), pair];
      hasPair ||= pair > 0;
    }
    for (const name of names) {
      const id = this.#titles.wordIds.get(name);
      if (id === undefined) continue;
      const count = this.#titles.wordCount(id);
      const isRare = count < COMMON_SHARE * this.#titles.procedures.length;
      if (isRare || !hasPair) yield [name, count];
    }
  }

  *#endings(names: readonly string[]): Generator<Term> {
    const [before, last] = [names.at(-2), names.at(-1)];
    if (last === undefined) return;
    const endings = this.#dictionary.beginningWith(last);
    const pairs = endings.filter((ending) => this.#countOfPair(before, ending) > 0);
    for (const ending of pairs.slice(0, MOST_ENDINGS))
      yield [pairOf(before ?? '', ending), this.#countOfPair(before, ending)];
    if (pairs.length > 0) return;
    for (const ending of endings.slice(0, MOST_ENDINGS)) {
      const id = this.#titles.wordIds.get(ending);
      if (id !== undefined) yield [ending, this.#titles.wordCount(id)];
    }
  }

  #countOfPair(first: string | undefined, second: string): number {
    const [a, b] = [this.#titles.wordIds.get(first ?? ''), this.#titles.wordIds.get(second)];
    return a === undefined || b === undefined ? 0 : this.#titles.pairCount(a, b);
  }
}

type TermPlaces = readonly [term: string, slots: readonly (readonly number[])[]];
type Term = readonly [term: string, count: number];

/** The rarest first, as many as the bounds let through, and one in any case. */
function rarestOf(terms: readonly Term[]): readonly string[] {
  const sorted = terms.toSorted(([, a], [, b]) => a - b).slice(0, MOST_TERMS);
  let places = 0;
  const isWithin = ([, count]: Term, at: number): boolean => (places += count) <= MOST_PLACES || at === 0;
  return sorted.filter(isWithin).map(([term]) => term);
}

const pairOf = (first: string, second: string): string => `${first}_${second}`;
