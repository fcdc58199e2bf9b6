import { accentedKey, canonicalFinalY, foldVietnamese } from '@sanh/domain';

/** One word as it is compared: with its signs in their one place, and without any. */
export interface Word {
  /** Empty where the word was guessed, and so its signs are not known. */
  readonly accented: string;
  readonly folded: string;
}

const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/u;

/** Official texts have some three thousand different syllables; each is read once. */
const known = new Map<string, Word>();
const KNOWN_AT_MOST = 20_000;

/** The words of a text; "Đăng kí lại, thuỷ" has dang/ky/lai/thuy. */
export const wordsOf = (text: string): readonly Word[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(NOT_WORD)
    .filter((written) => written !== '')
    .map(wordOf);

function wordOf(written: string): Word {
  const read = known.get(written);
  if (read !== undefined) return read;
  const accented = canonicalFinalY(accentedKey(written));
  const word = { accented, folded: foldVietnamese(accented) };
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(written, word);
  return word;
}

/** The words with single spaces, without signs. */
export const foldedOf = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The letters with their own signs but without the tone, in which hands slip most ("thực phẫm"). */
export const withoutTone = (accented: string): string =>
  accented.normalize('NFD').replace(TONES, '').normalize('NFC');

const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^ngh?/, 'ng'],
  [/^gh/, 'g'],
  [/^tr/, 'ch'],
  [/^s/, 'x'],
  [/^(?:gi(?=[aeouy])|r)/, 'd'],
  [/^gi/, 'di'],
  [/^l/, 'n'],
  [/^[qk]/, 'c'],
  [/^ph/, 'f'],
];

/** What a folded syllable sounds like where sounds fall together: tr/ch, s/x, d/gi/r, l/n, final c/t, n/ng, i/y. */
export function soundOf(folded: string): string {
  const initial = INITIALS.find(([pattern]) => pattern.test(folded));
  const begun = initial === undefined ? folded : folded.replace(initial[0], initial[1]);
  return begun
    .replace(/(?<=.)(?:ng|nh)$/, 'n')
    .replace(/(?<=.)(?:ch|c)$/, 't')
    .replaceAll('y', 'i');
}
