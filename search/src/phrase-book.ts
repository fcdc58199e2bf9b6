import { withoutTone, wordsOf, type Word } from './words.ts';

/** Whether a row of words may be the phrase. Typed without signs they may be any; a slip in the tone is forgiven among several words. */
function isSaid(words: readonly Word[], at: number, phrase: readonly Word[], hasSigns: boolean): boolean {
  const isExact = phrase.length === 1;
  return phrase.every((meant, index) => {
    const typed = words[at + index];
    if (typed?.folded !== meant.folded) return false;
    if (!hasSigns || typed.accented === '' || typed.accented === meant.accented) return true;
    return !isExact && withoutTone(typed.accented) === withoutTone(meant.accented);
  });
}

/** Phrases with what belongs to each, found in a row of words. */
export class PhraseBook<Value> {
  readonly #byFirst = new Map<string, { readonly words: readonly Word[]; readonly value: Value }[]>();

  /** The first entry of a phrase stands. */
  add(phrase: string, value: Value): void {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) return;
    const entries = this.#byFirst.get(first.folded) ?? [];
    const isKnown = entries.some(({ words: known }) => sameWords(known, words));
    if (!isKnown) entries.push({ words, value });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first.folded, entries);
  }

  /** The longest phrase that begins at `at`. */
  find(words: readonly Word[], at: number, hasSigns: boolean): { length: number; value: Value } | undefined {
    const entry = this.#byFirst
      .get(words[at]?.folded ?? '')
      ?.find(({ words: phrase }) => isSaid(words, at, phrase, hasSigns));
    return entry === undefined ? undefined : { length: entry.words.length, value: entry.value };
  }

  has(words: readonly Word[], hasSigns: boolean): boolean {
    return words.some((_, at) => this.find(words, at, hasSigns) !== undefined);
  }
}

const sameWords = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ accented }, index) => accented === b[index]?.accented);
