import { wordsOf, type Word } from './words.ts';

/** Most titles have none: looking for two capitals is quicker than for a word of them. */
const TWO_CAPITALS = /\p{Lu}{2}/u;
const CAPITALS = /(?<![\p{L}\p{N}])[\p{Lu}Đ]{2,}\d?(?![\p{L}\p{N}])/gu;

/** Abbreviations in full, in queries and in titles. */
export class Abbreviations {
  readonly #full = new Map<string, string>();
  readonly #fullOfUnsigned = new Map<string, string>();

  constructor(abbreviations: Readonly<Record<string, string>>) {
    for (const [short, full] of Object.entries(abbreviations)) {
      const [word] = wordsOf(short);
      if (word === undefined) continue;
      this.#full.set(word.accented, full);
      if (!this.#fullOfUnsigned.has(word.folded)) this.#fullOfUnsigned.set(word.folded, full);
    }
  }

  /** The words of a query; "đk kh" and "dk kh" alike. */
  expand(query: string): readonly Word[] {
    return wordsOf(query).flatMap((word) => {
      const full = this.#fullOf(word);
      return full === undefined ? [word] : wordsOf(full);
    });
  }

  /** A title with what stands in capitals written out: "công ty TNHH" is "công ty trách nhiệm hữu hạn". */
  inTitle(title: string): string {
    if (!TWO_CAPITALS.test(title)) return title;
    return title.replace(CAPITALS, (short) => this.#full.get(short.toLowerCase()) ?? short);
  }

  #fullOf({ accented, folded }: Word): string | undefined {
    return this.#full.get(accented) ?? (accented === folded ? this.#fullOfUnsigned.get(folded) : undefined);
  }
}
