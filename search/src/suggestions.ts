import type { Synonym } from './vocabulary.ts';
import { foldedOf, wordsOf } from './words.ts';

const SHORTEST_QUERY = 2;

interface Phrase {
  readonly text: string;
  readonly folded: string;
  readonly accented: string;
}

/** What citizens say, to be offered while it is typed. */
export class Suggestions {
  readonly #phrases: readonly Phrase[];
  readonly #isAnswered = new Map<string, boolean>();

  constructor(synonyms: readonly Synonym[]) {
    const phrases = new Set(synonyms.flatMap(({ say }) => say));
    this.#phrases = [...phrases].map((text) => ({
      text,
      folded: foldedOf(text),
      accented: accentedOf(text),
    }));
  }

  continuing(query: string, limit: number, isAnswered: (phrase: string) => boolean): readonly string[] {
    const [folded, accented] = [foldedOf(query), accentedOf(query)];
    if (folded.length < SHORTEST_QUERY) return [];
    const hasSigns = folded !== accented;
    const found = this.#phrases.filter(
      (phrase) =>
        phrase.folded.startsWith(folded) &&
        phrase.folded !== folded &&
        (!hasSigns || phrase.accented.startsWith(accented)),
    );
    found.sort((a, b) => a.folded.length - b.folded.length);
    const answered: string[] = [];
    for (const { text } of found) {
      if (answered.length === limit) break;
      const isGood = this.#isAnswered.get(text) ?? isAnswered(text);
      this.#isAnswered.set(text, isGood);
      if (isGood) answered.push(text);
    }
    return answered;
  }
}

const accentedOf = (text: string): string =>
  wordsOf(text)
    .map(({ accented }) => accented)
    .join(' ');
