import type { Dictionary } from './dictionary.ts';
import type { Plan, Wording } from './plan.ts';
import type { Titles } from './titles.ts';
import type { Word } from './words.ts';

const PAIR_SHARE = 1.2;
const PREFIX_MATCH = 0.85;
const UNKNOWN_RARITY = 5;
const SHORTEST_LONE_PREFIX = 2;
const SHORTEST_FREE_PREFIX = 3;
const MOST_ENDINGS = 60;
const NAMED_WISH = 8;

/** A word of a wording that a word of the catalogue may stand for. */
export interface Target {
  readonly slot: number;
  readonly isFirst: boolean;
  readonly wording: number;
  readonly quality: number;
  readonly typed: Word | null;
}

/** A plan by the numbers of the catalogue's words: each word of each wording is a slot that titles may fill. */
export class Aim {
  /** By the number of a word of the catalogue. */
  readonly targets: (Target[] | undefined)[];
  /** Of each wording: its wish, and what one point of covered rarity is worth of it. */
  readonly wishOf: number[] = [];
  readonly shares: number[] = [];
  /** The same where neighbours that the catalogue never puts side by side count as missed. */
  readonly strictShares: number[] = [];
  /** Of each wish; together 1. */
  readonly importance: readonly number[];
  /** Of each slot, alone and together with the one before. */
  readonly rarity: number[] = [];
  readonly pairRarity: number[] = [];
  readonly #titles: Titles;

  constructor(plan: Plan, titles: Titles, dictionary: Dictionary) {
    this.#titles = titles;
    this.targets = new Array<Target[] | undefined>(titles.wordNames.length);
    for (const [wish, { wordings }] of plan.wishes.entries()) {
      const isUnfinished = plan.isTyping && wish === plan.wishes.length - 1;
      for (const [index, wording] of wordings.entries()) {
        const isOwn = index === 0;
        this.#add(wish, wording, isOwn, isOwn && plan.hasSigns, isOwn && isUnfinished ? dictionary : null);
      }
    }
    const importance = plan.wishes.map(({ wordings }) => this.#importanceOf(wordings));
    const total = importance.reduce((sum, one) => sum + one, 0);
    this.importance = importance.map((one) => one / total);
  }

  #add(
    wish: number,
    { words, weight }: Wording,
    isOwn: boolean,
    hasSigns: boolean,
    endings: Dictionary | null,
  ): void {
    const wording = this.wishOf.length;
    const ids = words.map(({ folded }) => this.#titles.wordIds.get(folded) ?? -1);
    const start = this.rarity.length;
    let mass = 0;
    let strangers = 0;
    for (const [at, id] of ids.entries()) {
      const rarity = id < 0 ? UNKNOWN_RARITY : this.#titles.rarity(id);
      const pairRarity = at === 0 ? 0 : PAIR_SHARE * this.#titles.pairRarity(ids[at - 1] ?? -1, id);
      const isUnfinished = endings !== null && at === ids.length - 1;
      if (isOwn && at > 0 && pairRarity === 0 && !isUnfinished) strangers++;
      mass += rarity + pairRarity;
      this.rarity.push(rarity);
      this.pairRarity.push(pairRarity);
      const typed = hasSigns ? (words[at] ?? null) : null;
      if (id >= 0) this.#aim(id, { slot: start + at, isFirst: at === 0, wording, quality: 1, typed });
    }
    if (endings !== null) this.#aimAtEndings(wording, start, words, endings);
    this.wishOf.push(wish);
    this.shares.push(weight / mass);
    this.strictShares.push(weight / (mass + strangers * UNKNOWN_RARITY));
  }

  #aimAtEndings(wording: number, start: number, words: readonly Word[], dictionary: Dictionary): void {
    const [before, last] = [words.at(-2), words.at(-1)];
    if (last === undefined || (before === undefined && last.folded.length < SHORTEST_LONE_PREFIX)) return;
    const isFree = before === undefined || last.folded.length >= SHORTEST_FREE_PREFIX;
    const endings = dictionary
      .beginningWith(last.folded)
      .filter((ending) => isFree || dictionary.hasPair(before.folded, ending))
      .slice(0, MOST_ENDINGS);
    const slot = start + words.length - 1;
    for (const ending of endings) {
      const id = this.#titles.wordIds.get(ending);
      if (id !== undefined)
        this.#aim(id, { slot, isFirst: words.length === 1, wording, quality: PREFIX_MATCH, typed: null });
    }
  }

  #aim(id: number, target: Target): void {
    const known = this.targets[id];
    if (known === undefined) this.targets[id] = [target];
    else known.push(target);
  }

  #importanceOf(wordings: readonly Wording[]): number {
    const own = (wordings[0]?.words ?? []).reduce((sum, { folded }) => {
      const id = this.#titles.wordIds.get(folded);
      return sum + (id === undefined ? UNKNOWN_RARITY : this.#titles.rarity(id));
    }, 0);
    // What citizens call by a name of their own weighs as much as an official name, however common its words.
    return wordings.length > 1 ? Math.max(own, NAMED_WISH) : own;
  }
}
