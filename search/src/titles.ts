import type { Abbreviations } from './abbreviations.ts';
import { PhraseBook } from './phrase-book.ts';
import { Postings } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** What the search must know of a procedure. */
export interface Searchable {
  readonly code: string;
  readonly name: string;
  readonly plainName: string | null;
  /** Folded words with hyphens, "ho-tich". */
  readonly fieldId: string | null;
  readonly levels: readonly string[];
  readonly audience: readonly string[];
  /** How often it is asked for, from 0 to 1. */
  readonly popularity: number;
}

/** One wording of a procedure: its words by number, in their order, and what they weigh together. */
export interface Title {
  readonly folded: Int32Array;
  readonly accented: Int32Array;
  readonly mass: number;
}

export interface IndexedProcedure {
  readonly titles: readonly Title[];
  readonly fieldWords: readonly number[];
  /** Number of the act that the name begins with, -1 for the plain one. */
  readonly action: number;
  /** Bit n is set where the name is about special case n. */
  readonly sideCases: number;
}

const OPENING_WORDS = 5;

/** All wordings of the catalogue as numbers, and how rare each word and each pair of neighbours is. */
export class Titles {
  readonly procedures: readonly IndexedProcedure[];
  readonly wordIds = new Map<string, number>();
  readonly accentIds = new Map<string, number>();
  readonly wordNames: string[] = [];
  readonly accentNames: string[] = [];
  /** In which procedures words and pairs of neighbours stand, in any of their wordings. */
  readonly postings = new Postings();
  readonly #rarities: Float64Array;
  readonly #count: number;

  constructor(entries: readonly Searchable[], vocabulary: Vocabulary, abbreviations: Abbreviations) {
    this.#count = entries.length;
    const actions = bookOf(vocabulary.actions.map(({ titles }) => titles));
    const sideCases = bookOf(vocabulary.sideCases.map(({ titles }) => titles));
    const read = entries.map((entry) => this.#read(entry, abbreviations));
    for (const [number, { texts }] of read.entries())
      for (const { folded } of texts) this.postings.add(number, folded);
    this.#rarities = Float64Array.from(this.wordNames, (_, word) => this.#rarityOf(this.wordCount(word)));
    this.procedures = read.map(({ texts, words, fieldWords }) => ({
      titles: texts.map((text) => ({ ...text, mass: this.#massOf(text.folded) })),
      fieldWords,
      action: actionOf(words, actions),
      sideCases: sideCasesOf(words, sideCases),
    }));
  }

  rarity(word: number): number {
    return this.#rarities[word] ?? 0;
  }

  /** Zero where no wording has the two words side by side. */
  pairRarity(first: number, second: number): number {
    const count = this.pairCount(first, second);
    return count === 0 ? 0 : this.#rarityOf(count);
  }

  pairCount(first: number, second: number): number {
    return this.postings.ofPairs.get(first, second)?.length ?? 0;
  }

  wordCount(word: number): number {
    return this.postings.ofWords[word]?.length ?? 0;
  }

  *pairs(): Generator<readonly [first: number, second: number, count: number]> {
    for (const [first, second, { length }] of this.postings.ofPairs.entries()) yield [first, second, length];
  }

  #read({ name, plainName, fieldId }: Searchable, abbreviations: Abbreviations) {
    const words = wordsOf(abbreviations.inTitle(name));
    const all = plainName === null ? [words] : [words, wordsOf(plainName)];
    const fieldWords = wordsOf((fieldId ?? '').replaceAll('-', ' ')).map(({ folded }) => this.#idOf(folded));
    return { words, texts: all.map((text) => this.#numbersOf(text)), fieldWords };
  }

  /** A loop takes half the time of `Int32Array.from` with a function, and this runs over every word of the catalogue. */
  #numbersOf(text: readonly Word[]): Pick<Title, 'folded' | 'accented'> {
    const [folded, accented] = [new Int32Array(text.length), new Int32Array(text.length)];
    for (const [at, word] of text.entries()) {
      folded[at] = this.#idOf(word.folded);
      accented[at] = numberOf(word.accented, this.accentIds, this.accentNames);
    }
    return { folded, accented };
  }

  #idOf(folded: string): number {
    return numberOf(folded, this.wordIds, this.wordNames);
  }

  #rarityOf(count: number): number {
    return Math.log(1 + this.#count / (1 + count));
  }

  #massOf(folded: Int32Array): number {
    return folded.reduce((sum, word) => sum + this.rarity(word), 0);
  }
}

function numberOf(word: string, ids: Map<string, number>, names: string[]): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, names.length);
  return names.push(word) - 1;
}

export function bookOf(phrasesOf: readonly (readonly string[])[]): PhraseBook<number> {
  const book = new PhraseBook<number>();
  for (const [index, phrases] of phrasesOf.entries()) for (const phrase of phrases) book.add(phrase, index);
  return book;
}

function actionOf(words: readonly Word[], book: PhraseBook<number>): number {
  const opening = words.slice(0, OPENING_WORDS);
  for (let at = 0; at < opening.length; at++) {
    const found = book.find(words, at, true);
    if (found !== undefined) return found.value;
  }
  return -1;
}

function sideCasesOf(words: readonly Word[], book: PhraseBook<number>): number {
  let cases = 0;
  for (let at = 0; at < words.length; at++) {
    const found = book.find(words, at, true);
    if (found !== undefined) cases |= 1 << found.value;
  }
  return cases;
}
