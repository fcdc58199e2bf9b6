import { minimalDigitPx } from '@sanh/domain';
import type { Call } from './calls.ts';

/** In pixels of the stage. */
export interface Area {
  readonly width: number;
  readonly height: number;
}
type CalledWords = Pick<Call, 'label' | 'counterNumber'>;

/** Whoever stands ten metres from a screen of 43 inches reads number and counter; the stage has the pixels of such a screen. */
export const readableDigitPx = minimalDigitPx({ diagonalInches: 43, widthPx: 1920, heightPx: 1080 }, 10);

export const row = {
  ...{ arrowPx: 64, gapPx: 24, sidePx: 32, edgePx: 8, wordsPx: 42 },
  /** Room that the letters take, accents and all, as a share of their size. */
  lineEm: 1.2,
  /** The word "Quầy" beside the counter's number. */
  wordEm: 0.4,
  ...{ numberPx: 216, counterPx: 150 },
} as const;

const most = 3;
const betweenRowsPx = 16;
/** Of Be Vietnam Pro, in shares of its size: a digit's height, and how wide letters of each kind are taken to be at most. */
const em = { digitHeight: 0.74, ofNumber: 0.66, ofCounter: 0.65, ofWord: 0.69 };

/** Size in which number and counter stand beside each other in a row, the same for both. */
export function rowSizePx(
  { width, height }: Area,
  { label, counterNumber }: CalledWords,
  word: string,
): number {
  const across = width - 2 * row.sidePx - row.arrowPx - 2 * row.gapPx;
  const counterEm = word.length * em.ofWord * row.wordEm + counterNumber.length * em.ofCounter;
  const byWidth = across / (label.length * em.ofNumber + counterEm);
  const byHeight = (height - 2 * row.edgePx - row.wordsPx) / row.lineEm;
  return Math.floor(Math.min(row.counterPx, byWidth, byHeight));
}

/** The number may be larger than its counter where the row has room for it. */
export const numberPxAtMost = (height: number): number =>
  Math.min(row.numberPx, (height - 2 * row.edgePx - row.wordsPx) / 0.9);

/** How many calls may stand large at once, so that every one of them can be read from where people sit. One always does. */
export function largeCallsIn({ width, height }: Area, calls: readonly CalledWords[], word: string): number {
  const fits = (rows: number): boolean => {
    const place = { width, height: (height - (rows - 1) * betweenRowsPx) / rows };
    return calls.every((call) => rowSizePx(place, call, word) * em.digitHeight >= readableDigitPx);
  };
  for (let rows = most; rows > 1; rows -= 1) if (fits(rows)) return rows;
  return 1;
}
