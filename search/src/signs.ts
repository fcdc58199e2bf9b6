import { withoutTone } from './words.ts';

const TONE_SLIP = 0.85;
const OTHER_SIGNS = 0.25;

/** How well a word typed with signs fits one of the catalogue with the same letters. What the catalogue never writes is a slip. */
export function signsMatch(typed: string, meant: string, isKnown: boolean): number {
  if (typed === meant || typed === '' || !isKnown) return 1;
  return withoutTone(typed) === withoutTone(meant) ? TONE_SLIP : OTHER_SIGNS;
}
