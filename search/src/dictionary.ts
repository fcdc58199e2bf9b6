import { PairMap } from './pair-map.ts';
import type { Titles } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { soundOf, wordsOf, type Word } from './words.ts';

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

const VOCABULARY_COUNT = 5;

/** Every folded word and pair of neighbours that the catalogue or the vocabulary knows. */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #pairs = new PairMap<string, number>();
  readonly #bySound = new PairMap<string, Pair>();
  readonly #sounds = new Map<string, string>();
  readonly #talk: ReadonlySet<string>;

  constructor(titles: Titles, vocabulary: Vocabulary) {
    for (const [word, id] of titles.wordIds) this.#words.set(word, titles.wordCount(id));
    for (const [first, second, count] of titles.pairs())
      this.#addPair(titles.wordNames[first] ?? '', titles.wordNames[second] ?? '', count);
    const { synonyms, stop, stopWords, actions, sideCases } = vocabulary;
    this.#talk = new Set(stopWords);
    const said = [...synonyms, ...actions, ...sideCases].flatMap(({ say }) => say);
    for (const phrase of [...said, ...stop, ...stopWords]) this.#addPhrase(phrase);
  }

  hasWord(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** A word of sentences, "làm" in "làm giấy": no slip for one that sounds like it. */
  isTalk({ accented }: Word): boolean {
    return this.#talk.has(accented);
  }

  hasPair(first: string, second: string): boolean {
    return this.#pairs.get(first, second) !== undefined;
  }

  pairCount(first: string, second: string): number {
    return this.#pairs.get(first, second) ?? 0;
  }

  wordCount(folded: string): number {
    return this.#words.get(folded) ?? 0;
  }

  /** The pair that sounds like these two words and is known best. */
  pairBySound(first: string, second: string): Pair | undefined {
    return this.#bySound.get(this.#soundOf(first), this.#soundOf(second));
  }

  /** Known words that begin so, itself left out; the most frequent first. */
  beginningWith(prefix: string): readonly string[] {
    return [...this.#words.keys()]
      .filter((word) => word !== prefix && word.startsWith(prefix))
      .sort((a, b) => this.wordCount(b) - this.wordCount(a));
  }

  /** Known words one slip away. */
  near(folded: string): readonly string[] {
    return [...this.#words.keys()].filter((word) => isOneSlipAway(word, folded));
  }

  #addPhrase(phrase: string): void {
    const words = wordsOf(phrase);
    for (const [at, { folded }] of words.entries()) {
      if (!this.#words.has(folded)) this.#words.set(folded, VOCABULARY_COUNT);
      const before = words[at - 1];
      if (before !== undefined) this.#addPair(before.folded, folded, VOCABULARY_COUNT);
    }
  }

  #soundOf(word: string): string {
    const known = this.#sounds.get(word);
    if (known !== undefined) return known;
    const sound = soundOf(word);
    if (this.#words.has(word)) this.#sounds.set(word, sound);
    return sound;
  }

  #addPair(first: string, second: string, count: number): void {
    const total = this.pairCount(first, second) + count;
    this.#pairs.set(first, second, total);
    const [soundOfFirst, soundOfSecond] = [this.#soundOf(first), this.#soundOf(second)];
    const best = this.#bySound.get(soundOfFirst, soundOfSecond);
    if (best === undefined || best.count < total || (best.first === first && best.second === second))
      this.#bySound.set(soundOfFirst, soundOfSecond, { first, second, count: total });
  }
}

/** One letter more, less or other, or two neighbours in the wrong order. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (a.length !== b.length)
    return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
