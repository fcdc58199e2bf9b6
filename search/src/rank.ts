import type { Dictionary } from './dictionary.ts';
import type { Plan, Wording } from './plan.ts';
import { signsMatch } from './signs.ts';
import type { IndexedProcedure, Title, Titles } from './titles.ts';
import type { Word } from './words.ts';

const PAIR_SHARE = 1.2;
const PREFIX_MATCH = 0.85;
const FIELD_MATCH = 0.35;
const UNKNOWN_RARITY = 5;
const SHORTEST_LONE_PREFIX = 2;
const SHORTEST_FREE_PREFIX = 3;
const MOST_ENDINGS = 60;
const NAMED_WISH = 8;

export interface Match {
  /** How much of what was asked for the procedure covers, up to 1. */
  readonly asked: number;
  /** How much of its own name was asked for, up to 1. */
  readonly own: number;
}

/** A word of a wording that a word of the catalogue may stand for. */
interface Target {
  readonly slot: number;
  readonly isFirst: boolean;
  readonly wording: number;
  readonly quality: number;
  readonly typed: Word | null;
}

/** A plan made ready to be held against titles by their numbers. */
export class Ranker {
  readonly #titles: Titles;
  readonly #targets: (Target[] | undefined)[];
  readonly #importance: number[] = [];
  readonly #wishOf: number[] = [];
  readonly #shareOf: number[] = [];
  readonly #rarity: number[] = [];
  readonly #pairRarity: number[] = [];
  readonly #signs = new Map<Word, Map<number, number>>();
  // Of the title at hand; `seenAt` says where a slot was met last, so nothing has to be cleared for the next title.
  readonly #covered: Float64Array;
  readonly #best: Float64Array;
  readonly #hit: Float64Array;
  readonly #pairHit: Float64Array;
  readonly #seenAt: Int32Array;
  #clock = 0;

  constructor(plan: Plan, titles: Titles, dictionary: Dictionary) {
    this.#titles = titles;
    this.#targets = new Array<Target[] | undefined>(titles.wordNames.length);
    for (const [wish, { wordings }] of plan.wishes.entries()) {
      const isUnfinished = plan.isTyping && wish === plan.wishes.length - 1;
      for (const [index, wording] of wordings.entries()) {
        const isOwn = index === 0;
        this.#add(wish, wording, isOwn && plan.hasSigns, isOwn && isUnfinished ? dictionary : null);
      }
      this.#importance[wish] = this.#importanceOf(wordings);
    }
    const total = this.#importance.reduce((sum, one) => sum + one, 0);
    for (const [wish, one] of this.#importance.entries()) this.#importance[wish] = one / total;
    this.#covered = new Float64Array(this.#wishOf.length);
    this.#best = new Float64Array(this.#importance.length);
    this.#hit = new Float64Array(this.#rarity.length);
    this.#pairHit = new Float64Array(this.#rarity.length);
    this.#seenAt = new Int32Array(this.#rarity.length);
  }

  match({ titles, fieldWords }: IndexedProcedure): Match {
    let best: Match = { asked: 0, own: 0 };
    for (const title of titles) {
      const one = this.#matchTitle(title, fieldWords);
      if (one.asked > best.asked || (one.asked === best.asked && one.own > best.own)) best = one;
    }
    return best;
  }

  #add(wish: number, { words, weight }: Wording, hasSigns: boolean, endings: Dictionary | null): void {
    const wording = this.#wishOf.length;
    const ids = words.map(({ folded }) => this.#titles.wordIds.get(folded) ?? -1);
    const start = this.#rarity.length;
    for (const [at, id] of ids.entries()) {
      this.#rarity.push(id < 0 ? UNKNOWN_RARITY : this.#titles.rarity(id));
      this.#pairRarity.push(at === 0 ? 0 : PAIR_SHARE * this.#titles.pairRarity(ids[at - 1] ?? -1, id));
      const typed = hasSigns ? (words[at] ?? null) : null;
      if (id >= 0) this.#aim(id, { slot: start + at, isFirst: at === 0, wording, quality: 1, typed });
    }
    if (endings !== null) this.#aimAtEndings(wording, start, words, endings);
    const mass =
      [...this.#rarity, ...this.#pairRarity].reduce((sum, one) => sum + one, 0) - this.#massBefore(start);
    this.#wishOf.push(wish);
    this.#shareOf.push(weight / mass);
  }

  #massBefore(start: number): number {
    let sum = 0;
    for (let slot = 0; slot < start; slot++) sum += (this.#rarity[slot] ?? 0) + (this.#pairRarity[slot] ?? 0);
    return sum;
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
    const known = this.#targets[id];
    if (known === undefined) this.#targets[id] = [target];
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

  #matchTitle({ folded, accented, mass }: Title, fieldWords: readonly number[]): Match {
    this.#covered.fill(0);
    const from = this.#clock + 1;
    this.#clock = from + folded.length + fieldWords.length + 1;
    let ownMass = 0;
    for (let at = 0; at < folded.length; at++) {
      const id = folded[at] ?? 0;
      const targets = this.#targets[id];
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
      for (const target of this.#targets[id] ?? [])
        this.#meet(target, FIELD_MATCH, from, folded.length + 1 + at);
    return { asked: this.#asked(), own: mass === 0 ? 0 : ownMass / mass };
  }

  /** Adds what a word met at a place of the title covers more than was covered before. */
  #meet({ slot, isFirst, wording }: Target, hit: number, from: number, at: number): void {
    const seen = this.#seenAt[slot] ?? 0;
    const isNew = seen < from;
    const known = isNew ? 0 : (this.#hit[slot] ?? 0);
    if (isNew) this.#pairHit[slot] = 0;
    if (hit > known) {
      this.#hit[slot] = hit;
      this.#covered[wording] = (this.#covered[wording] ?? 0) + (hit - known) * (this.#rarity[slot] ?? 0);
    }
    this.#seenAt[slot] = from + at;
    if (isFirst || at < 1 || this.#seenAt[slot - 1] !== from + at - 1) return;
    const both = Math.min(hit, this.#hit[slot - 1] ?? 0);
    const knownPair = this.#pairHit[slot] ?? 0;
    if (both <= knownPair) return;
    this.#pairHit[slot] = both;
    this.#covered[wording] =
      (this.#covered[wording] ?? 0) + (both - knownPair) * (this.#pairRarity[slot] ?? 0);
  }

  #asked(): number {
    this.#best.fill(0);
    for (let wording = 0; wording < this.#wishOf.length; wording++) {
      const wish = this.#wishOf[wording] ?? 0;
      const covered = (this.#covered[wording] ?? 0) * (this.#shareOf[wording] ?? 0);
      if (covered > (this.#best[wish] ?? 0)) this.#best[wish] = covered;
    }
    let asked = 0;
    for (let wish = 0; wish < this.#best.length; wish++)
      asked += (this.#best[wish] ?? 0) * (this.#importance[wish] ?? 0);
    return asked;
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
