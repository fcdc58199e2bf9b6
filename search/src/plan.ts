import type { Abbreviations } from './abbreviations.ts';
import { correctWords } from './correct.ts';
import type { Dictionary } from './dictionary.ts';
import { PhraseBook } from './phrase-book.ts';
import { bookOf } from './titles.ts';
import { matters, type Matter, type Vocabulary } from './vocabulary.ts';
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
  /** What the words tell of, where it is a matter that many catalogues do not have. */
  readonly matter: Matter | null;
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
  readonly #matters = new PhraseBook<Matter>();

  constructor(vocabulary: Vocabulary, abbreviations: Abbreviations, dictionary: Dictionary) {
    this.#abbreviations = abbreviations;
    this.#dictionary = dictionary;
    for (const { say, mean } of vocabulary.synonyms)
      for (const phrase of say) this.#meanings.add(phrase, mean);
    for (const phrase of vocabulary.stop) this.#stop.add(phrase, true);
    for (const word of vocabulary.stopWords) this.#stopWords.add(word, true);
    for (const matter of matters)
      for (const phrase of vocabulary.elsewhere[matter]) this.#matters.add(phrase, matter);
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
      matter: this.#matterOf(words, hasSigns),
      hasSigns,
      length: wishes.reduce((sum, { wordings }) => sum + (wordings[0]?.words.length ?? 0), 0),
      isTyping: isTyping && !/\s$/u.test(query),
    };
  }

  #matterOf(words: readonly Word[], hasSigns: boolean): Matter | null {
    const found = words.flatMap((_, at) => this.#matters.find(words, at, hasSigns)?.value ?? []);
    return found[0] ?? null;
  }

  #wishes(words: readonly Word[], hasSigns: boolean): readonly Wish[] {
    const spans = this.#spans(words, hasSigns);
    const wishes: Wish[] = [];
    let rest: Word[] = [];
    const closeRest = (): void => {
      if (rest.length > 0) wishes.push({ wordings: [{ words: rest, weight: 1 }] });
      rest = [];
    };
    for (let at = 0; at < words.length;) {
      const span = spans.get(at);
      if (span === undefined) rest.push(...words.slice(at, at + 1));
      else closeRest();
      if (span?.meanings !== undefined)
        wishes.push({ wordings: wordingsOf(words.slice(at, at + span.length), span.meanings) });
      at += span?.length ?? 1;
    }
    closeRest();
    return wishes.length > 0 || words.length === 0 ? wishes : [{ wordings: [{ words, weight: 1 }] }];
  }

  /** What is known to be one thing, the longest first: in "mua nhà ở xã hội" it is "nhà ở xã hội", not "mua nhà". */
  #spans(words: readonly Word[], hasSigns: boolean): ReadonlyMap<number, Span> {
    const found = words.flatMap((_, at) => this.#spansAt(words, at, hasSigns));
    found.sort(
      (a, b) => b.length - a.length || Number(b.meanings !== undefined) - Number(a.meanings !== undefined),
    );
    const taken = new Set<number>();
    const spans = new Map<number, Span>();
    for (const span of found) {
      const places = Array.from({ length: span.length }, (_, index) => span.at + index);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      spans.set(span.at, span);
    }
    return spans;
  }

  #spansAt(words: readonly Word[], at: number, hasSigns: boolean): readonly Span[] {
    const meaning = this.#meanings.find(words, at, hasSigns);
    const talk = this.#stop.find(words, at, hasSigns) ?? this.#stopWords.find(words, at, hasSigns);
    return [
      ...(meaning === undefined ? [] : [{ at, length: meaning.length, meanings: meaning.value }]),
      ...(talk === undefined ? [] : [{ at, length: talk.length, meanings: undefined }]),
    ];
  }
}

/** Words that are one thing with its official names, or talk without any. */
interface Span {
  readonly at: number;
  readonly length: number;
  readonly meanings: readonly string[] | undefined;
}

const wordingsOf = (own: readonly Word[], meanings: readonly string[]): readonly Wording[] => [
  { words: own, weight: LATER_MEANING },
  ...meanings.map((meaning, index) => ({ words: wordsOf(meaning), weight: LATER_MEANING ** index })),
];
