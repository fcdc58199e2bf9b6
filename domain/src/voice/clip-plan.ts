import { nearestSyllable } from './nearest-syllable.ts';
import { spelledWord, type SpokenToken } from './spoken-tokens.ts';

/** What a pack can say: texts in their spoken form, words parted by one space. */
export interface Sayable {
  readonly language: string;
  has(text: string): boolean;
  /** Words of its longest text. */
  readonly longest: number;
}

export type PlannedPart =
  { readonly kind: 'clip'; readonly text: string } | { readonly kind: 'pause'; readonly ms: number };

/** Clips in order, and the words for which something else is said because the pack has no clip of them. */
export interface ClipPlan {
  readonly parts: readonly PlannedPart[];
  readonly missing: readonly string[];
}

/** Saying anything in place of a word is worse than any number of clips. */
const missingCost = 10_000;

interface Step {
  readonly cost: number;
  readonly to: number;
  readonly text: string | null;
}

/**
 * The fewest clips that say these words: whole phrases, then words. A phrase has its own rests, so those of the text
 * within it are not kept. A word without a clip is said by the nearest syllable, else by its letters.
 */
export function planClips(tokens: readonly SpokenToken[], pack: Sayable): ClipPlan {
  const missing = new Set<string>();
  const parts = fewestClips(tokens, pack, (word) => {
    missing.add(word);
    return instead(word, pack);
  });
  return { parts, missing: [...missing] };
}

function fewestClips(
  tokens: readonly SpokenToken[],
  pack: Sayable,
  insteadOf: (word: string) => readonly PlannedPart[],
): readonly PlannedPart[] {
  const steps = cheapestSteps(tokens, pack);
  const parts: PlannedPart[] = [];
  for (let at = 0; at < tokens.length; at = steps[at]?.to ?? tokens.length) {
    const token = tokens[at];
    const text = steps[at]?.text ?? null;
    if (text !== null) parts.push({ kind: 'clip', text });
    else if (token?.kind === 'pause') parts.push(token);
    else if (token !== undefined) parts.push(...insteadOf(token.text));
  }
  return parts;
}

/** From the end to the front: what it costs at least to say the rest from each token on. */
function cheapestSteps(tokens: readonly SpokenToken[], pack: Sayable): readonly Step[] {
  const steps: Step[] = [];
  const costFrom = (at: number): number => steps[at]?.cost ?? 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const alone = token?.kind === 'pause' ? 0 : missingCost;
    let best: Step = { cost: alone + costFrom(at + 1), to: at + 1, text: null };
    for (const { text, to } of phrasesFrom(tokens, at, pack.longest)) {
      const cost = 1 + costFrom(to);
      if (cost <= best.cost && pack.has(text)) best = { cost, to, text };
    }
    steps[at] = best;
  }
  return steps;
}

/** Every row of words that begins here, the shortest first. */
function* phrasesFrom(
  tokens: readonly SpokenToken[],
  from: number,
  longest: number,
): Generator<{ readonly text: string; readonly to: number }> {
  if (tokens[from]?.kind !== 'word') return;
  let text = '';
  let words = 0;
  for (let at = from; at < tokens.length && words < longest; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    words += 1;
    text = text === '' ? token.text : `${text} ${token.text}`;
    yield { text, to: at + 1 };
  }
}

function instead(word: string, pack: Sayable): readonly PlannedPart[] {
  const near = pack.language === 'vi' ? nearestSyllable(word, (text) => pack.has(text)) : null;
  if (near !== null) return [{ kind: 'clip', text: near }];
  const letters = spelledWord(word, pack.language).map((text) => ({ kind: 'word', text }) as const);
  return fewestClips(letters, pack, () => []);
}

/** What can be said with these texts. */
export function sayableOf(language: string, texts: Iterable<string>): Sayable {
  const known = new Set(texts);
  const longest = [...known].reduce((most, text) => Math.max(most, text.split(' ').length), 0);
  return { language, has: (text) => known.has(text), longest };
}
