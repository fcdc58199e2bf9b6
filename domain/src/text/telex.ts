import { canCarryTone, completeHorn, formatSyllable, nucleus, parseSyllable, withMarks } from './syllable.ts';
import type { Letter, Mark, Syllable, Tone } from './syllable.ts';

export type TypingMethod = 'direct' | 'telex' | 'vni';

type Stroke = { readonly tone: Tone } | { readonly mark: Mark; readonly on: string };
type Struck = { readonly syllable: Syllable; readonly isTakenBack: boolean } | undefined;

const TELEX: Readonly<Record<string, Stroke>> = {
  s: { tone: 'acute' },
  f: { tone: 'grave' },
  r: { tone: 'hook' },
  x: { tone: 'tilde' },
  j: { tone: 'dot' },
  z: { tone: 'level' },
  a: { mark: 'circumflex', on: 'a' },
  e: { mark: 'circumflex', on: 'e' },
  o: { mark: 'circumflex', on: 'o' },
  d: { mark: 'stroke', on: 'd' },
  w: { mark: 'horn', on: 'aou' },
};
const VNI: Readonly<Record<string, Stroke>> = {
  1: { tone: 'acute' },
  2: { tone: 'grave' },
  3: { tone: 'hook' },
  4: { tone: 'tilde' },
  5: { tone: 'dot' },
  0: { tone: 'level' },
  6: { mark: 'circumflex', on: 'aeo' },
  7: { mark: 'horn', on: 'ou' },
  8: { mark: 'breve', on: 'a' },
  9: { mark: 'stroke', on: 'd' },
};

/**
 * The text after one more key. Telex and VNI keys change the syllable at the end of the text; a key typed
 * twice takes its sign back and stands for itself; a key that fits nothing is appended as it is, and so is
 * every key after a word with a digit in it, which is a code.
 */
export function typeKey(text: string, key: string, method: TypingMethod): string {
  const { head, word, isCode } = splitLastWord(text);
  if (isCode) return text + key;
  if (method === 'direct') return head + append(word, key);
  const stroke = (method === 'telex' ? TELEX : VNI)[key.toLowerCase()];
  const struck = stroke && strike(parseSyllable(word), stroke);
  if (struck) return head + append(formatSyllable(struck.syllable), struck.isTakenBack ? key : '');
  return head + append(word, key.toLowerCase() === 'w' && method === 'telex' ? loneW(word, key) : key);
}

/** Types a whole run of keys: `typeKeys('ddaats', 'telex')` is "đất". */
export function typeKeys(keys: string, method: TypingMethod): string {
  return Array.from(keys).reduce((text, key) => typeKey(text, key, method), '');
}

/** Puts the tone on the last syllable, or takes it away when it is there already (the tone keys of direct typing). */
export function typeTone(text: string, tone: Tone): string {
  const { head, word, isCode } = splitLastWord(text);
  const struck = isCode ? undefined : strikeTone(parseSyllable(word), tone);
  return struck ? head + formatSyllable(struck.syllable) : text;
}

function splitLastWord(text: string): { head: string; word: string; isCode: boolean } {
  const word = /[\p{L}\p{M}\p{N}]*$/u.exec(text)?.[0] ?? '';
  return { head: text.slice(0, text.length - word.length), word, isCode: /\p{N}/u.test(word) };
}

function strike(syllable: Syllable, stroke: Stroke): Struck {
  return 'tone' in stroke ? strikeTone(syllable, stroke.tone) : strikeMark(syllable, stroke);
}

function strikeTone(syllable: Syllable, tone: Tone): Struck {
  if (!canCarryTone(syllable.letters)) return undefined;
  if (syllable.tone !== tone) return { syllable: { ...syllable, tone }, isTakenBack: false };
  return tone === 'level' ? undefined : { syllable: { ...syllable, tone: 'level' }, isTakenBack: true };
}

function strikeMark(syllable: Syllable, stroke: { mark: Mark; on: string }): Struck {
  const targets = targetsOf(syllable.letters, stroke);
  if (targets.length === 0) return undefined;
  const markOf = (letter: Letter) => (stroke.mark === 'horn' && letter.base === 'a' ? 'breve' : stroke.mark);
  const isTakenBack = targets.every((at) =>
    syllable.letters.some((l, i) => i === at && l.mark === markOf(l)),
  );
  const letters = withMarks(syllable.letters, targets, isTakenBack ? () => 'none' : markOf);
  return { syllable: { ...syllable, letters }, isTakenBack };
}

function targetsOf(letters: readonly Letter[], { mark, on }: { mark: Mark; on: string }): readonly number[] {
  if (mark === 'stroke') return letters[0]?.base === 'd' ? [0] : [];
  const { from, to } = nucleus(letters);
  const spelling = letters.map((letter) => letter.base).join('');
  const vowels = spelling.slice(from, to);
  const isOpen = to === letters.length;
  if (mark === 'horn') {
    const pair = vowels.indexOf('uo');
    if (pair >= 0)
      return isOpen && /^(h|kh|th)$/.test(spelling.slice(0, from))
        ? [from + pair + 1]
        : [from + pair, from + pair + 1];
    if (vowels === 'uu' || (vowels === 'ua' && isOpen)) return [from];
  }
  // "khoeo" is a word: a doubled vowel counts only next to its twin, or after the closing consonant.
  if (on.length === 1 && mark === 'circumflex' && isOpen) return vowels.endsWith(on) ? [to - 1] : [];
  const last = Math.max(...Array.from(on).map((vowel) => vowels.lastIndexOf(vowel)));
  return last >= 0 ? [from + last] : [];
}

/** A space, a digit or a mark ends the syllable and leaves it as it stands. */
function append(word: string, key: string): string {
  if (!/^\p{L}$/u.test(key)) return word + key;
  return formatSyllable(completeHorn(parseSyllable(word + key)));
}

function loneW(word: string, key: string): string {
  const { from, to } = nucleus(parseSyllable(word).letters);
  if (to > from) return key;
  return key === 'w' ? 'ư' : 'Ư';
}
