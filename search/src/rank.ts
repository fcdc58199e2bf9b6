import type { Aim, Target } from './aim.ts';
import { signsMatch } from './signs.ts';
import type { IndexedProcedure, Title, Titles } from './titles.ts';
import type { Word } from './words.ts';

const FIELD_MATCH = 0.35;
const OWN_POWER = 0.25;

export interface Match {
  /** How much of what was asked for the procedure covers, up to 1. */
  readonly asked: number;
  /** How much of its own name was asked for, up to 1. */
  readonly own: number;
}

/** Holds what is aimed at against titles. */
export class Ranker {
  readonly #aim: Aim;
  readonly #titles: Titles;
  readonly #signs = new Map<Word, Map<number, number>>();
  // Of the title at hand; `seenAt` says where a slot was met last, so nothing has to be cleared for the next title.
  readonly #covered: Float64Array;
  readonly #best: Float64Array;
  readonly #hit: Float64Array;
  readonly #pairHit: Float64Array;
  readonly #seenAt: Int32Array;
  #clock = 0;

  constructor(aim: Aim, titles: Titles) {
    this.#aim = aim;
    this.#titles = titles;
    const slots = aim.rarity.length;
    this.#covered = new Float64Array(aim.wishOf.length);
    this.#best = new Float64Array(aim.importance.length);
    this.#hit = new Float64Array(slots);
    this.#pairHit = new Float64Array(slots);
    this.#seenAt = new Int32Array(slots);
  }

  match({ titles, fieldWords }: IndexedProcedure): Match {
    let best: Match = { asked: 0, own: 0 };
    for (const title of titles) {
      const own = this.#cover(title, fieldWords);
      const asked = this.#shareOf(this.#aim.shares);
      if (asked > best.asked || (asked === best.asked && own > best.own)) best = { asked, own };
    }
    return best;
  }

  /** How surely a procedure is what was asked for, up to 1: words that the catalogue has only apart from each other count against it. */
  fit({ titles, fieldWords }: IndexedProcedure): number {
    const fits = titles.map((title) => {
      const own = this.#cover(title, fieldWords);
      return this.#shareOf(this.#aim.strictShares) * own ** OWN_POWER;
    });
    return Math.max(...fits);
  }

  /** Meets the title's words; answers how much of it was asked for. */
  #cover({ folded, accented, mass }: Title, fieldWords: readonly number[]): number {
    this.#covered.fill(0);
    const from = this.#clock + 1;
    this.#clock = from + folded.length + fieldWords.length + 1;
    let ownMass = 0;
    for (let at = 0; at < folded.length; at++) {
      const id = folded[at] ?? 0;
      const targets = this.#aim.targets[id];
      if (targets === undefined) continue;
      let best = 0;
      for (const target of targets) {
        const hit =
          target.typed === null ? target.quality : this.#signsMatch(target.typed, accented[at] ?? 0);
        if (hit > best) best = hit;
        this.#meet(target, hit, from, at);
      }
      ownMass += best * this.#titles.rarity(id);
    }
    for (const [at, id] of fieldWords.entries())
      for (const target of this.#aim.targets[id] ?? [])
        this.#meet(target, FIELD_MATCH, from, folded.length + 1 + at);
    return mass === 0 ? 0 : ownMass / mass;
  }

  /** Adds what a word met at a place of the title covers more than was covered before. */
  #meet({ slot, isFirst, wording }: Target, hit: number, from: number, at: number): void {
    const seen = this.#seenAt[slot] ?? 0;
    const isNew = seen < from;
    const known = isNew ? 0 : (this.#hit[slot] ?? 0);
    if (isNew) this.#pairHit[slot] = 0;
    if (hit > known) {
      this.#hit[slot] = hit;
      this.#covered[wording] = (this.#covered[wording] ?? 0) + (hit - known) * (this.#aim.rarity[slot] ?? 0);
    }
    this.#seenAt[slot] = from + at;
    if (isFirst || at < 1 || this.#seenAt[slot - 1] !== from + at - 1) return;
    const both = Math.min(hit, this.#hit[slot - 1] ?? 0);
    const knownPair = this.#pairHit[slot] ?? 0;
    if (both <= knownPair) return;
    this.#pairHit[slot] = both;
    this.#covered[wording] =
      (this.#covered[wording] ?? 0) + (both - knownPair) * (this.#aim.pairRarity[slot] ?? 0);
  }

  /** Each wish counts by its best wording. */
  #shareOf(shares: readonly number[]): number {
    const { wishOf, importance } = this.#aim;
    this.#best.fill(0);
    for (let wording = 0; wording < wishOf.length; wording++) {
      const wish = wishOf[wording] ?? 0;
      const covered = (this.#covered[wording] ?? 0) * (shares[wording] ?? 0);
      if (covered > (this.#best[wish] ?? 0)) this.#best[wish] = covered;
    }
    let sum = 0;
    for (let wish = 0; wish < this.#best.length; wish++)
      sum += (this.#best[wish] ?? 0) * (importance[wish] ?? 0);
    return sum;
  }

  #signsMatch(typed: Word, accentId: number): number {
    let known = this.#signs.get(typed);
    if (known === undefined) this.#signs.set(typed, (known = new Map<number, number>()));
    const before = known.get(accentId);
    if (before !== undefined) return before;
    const match = signsMatch(
      typed.accented,
      this.#titles.accentNames[accentId] ?? '',
      this.#titles.accentIds.has(typed.accented),
    );
    known.set(accentId, match);
    return match;
  }
}
