import type { Abbreviations } from './abbreviations.ts';
import { correctWords } from './correct.ts';
import type { Dictionary } from './dictionary.ts';
import { PhraseBook } from './phrase-book.ts';
import { bookOf } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** One wording of a thing that is asked for. */
export interface Wording {
  readonly words: readonly Word[];
  /** How sure it is that this is meant, up to 1. */
  readonly weight: number;
}

/** One thing that is asked for, in each of its wordings. */
export interface Wish {
  readonly wordings: readonly Wording[];
}

export interface Plan {
  readonly wishes: readonly Wish[];
  /** Numbers of the acts that are asked for. */
  readonly actions: ReadonlySet<number>;
  /** Bit n is set where special case n is asked for. */
  readonly sideCases: number;
  readonly hasSigns: boolean;
  /** Words that are left when the talk around them is taken away. */
  readonly length: number;
  /** The last word may be unfinished. */
  readonly isTyping: boolean;
}

const LATER_MEANING = 0.94;

/** Reads queries: takes the talk out, corrects slips, puts official words beside the citizens' own. */
export class Planner {
  readonly #abbreviations: Abbreviations;
  readonly #dictionary: Dictionary;
  readonly #meanings = new PhraseBook<readonly string[]>();
  readonly #stop = new PhraseBook<true>();
  readonly #stopWords = new PhraseBook<true>();
  readonly #actions: PhraseBook<number>[];
  readonly #sideCases: PhraseBook<number>[];

  constructor(vocabulary: Vocabulary, abbreviations: Abbreviations, dictionary: Dictionary) {
    this.#abbreviations = abbreviations;
    this.#dictionary = dictionary;
    for (const { say, mean } of vocabulary.synonyms)
      for (const phrase of say) this.#meanings.add(phrase, mean);
    for (const phrase of vocabulary.stop) this.#stop.add(phrase, true);
    for (const word of vocabulary.stopWords) this.#stopWords.add(word, true);
    this.#actions = vocabulary.actions.map(({ say }) => bookOf([say]));
    this.#sideCases = vocabulary.sideCases.map(({ say }) => bookOf([say]));
  }

  /** `isTyping`: the last word may go on. */
  read(query: string, isTyping: boolean): Plan {
    const typed = this.#abbreviations.expand(query);
    const words = correctWords(typed, this.#dictionary, isTyping && !/\s$/u.test(query));
    const hasSigns = words.some(({ accented, folded }) => accented !== '' && accented !== folded);
    const wishes = this.#wishes(words, hasSigns);
    return {
      wishes,
      actions: new Set(this.#actions.flatMap((book, index) => (book.has(words, hasSigns) ? [index] : []))),
      sideCases: this.#sideCases.reduce(
        (cases, book, index) => (book.has(words, hasSigns) ? cases | (1 << index) : cases),
        0,
      ),
      hasSigns,
      length: wishes.reduce((sum, { wordings }) => sum + (wordings[0]?.words.length ?? 0), 0),
      isTyping: isTyping && !/\s$/u.test(query),
    };
  }

  #wishes(words: readonly Word[], hasSigns: boolean): readonly Wish[] {
    const wishes: Wish[] = [];
    let rest: Word[] = [];
    const closeRest = (): void => {
      if (rest.length > 0) wishes.push({ wordings: [{ words: rest, weight: 1 }] });
      rest = [];
    };
    for (let at = 0; at < words.length;) {
      const meaning = this.#meanings.find(words, at, hasSigns);
      const talk = this.#stop.find(words, at, hasSigns) ?? this.#stopWords.find(words, at, hasSigns);
      if (meaning !== undefined && meaning.length >= (talk?.length ?? 0)) {
        closeRest();
        wishes.push({ wordings: wordingsOf(words.slice(at, at + meaning.length), meaning.value) });
        at += meaning.length;
      } else if (talk !== undefined) {
        closeRest();
        at += talk.length;
      } else {
        rest.push(words[at] as Word);
        at++;
      }
    }
    closeRest();
    return wishes.length > 0 || words.length === 0 ? wishes : [{ wordings: [{ words, weight: 1 }] }];
  }
}

const wordingsOf = (own: readonly Word[], meanings: readonly string[]): readonly Wording[] => [
  { words: own, weight: LATER_MEANING },
  ...meanings.map((meaning, index) => ({ words: wordsOf(meaning), weight: LATER_MEANING ** index })),
];
