import { foldVietnamese } from '@sanh/domain';
import { withoutTone } from './words.ts';

const TONE_SLIP = 0.85;
const OTHER_SIGNS = 0.25;

/** How well a word typed with signs fits one of the catalogue with the same letters. What the catalogue never writes so is a slip. */
export function signsMatch(typed: string, meant: string, isKnown: boolean): number {
  if (typed === meant || typed === '') return 1;
  if (!isKnown && typed === foldVietnamese(typed)) return 1;
  if (withoutTone(typed) !== withoutTone(meant)) return OTHER_SIGNS;
  return isKnown ? TONE_SLIP : 1;
}
