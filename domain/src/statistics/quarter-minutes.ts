/** Times are counted to the nearest quarter minute, halves up: what a roll-up keeps and what a recomputation finds are the same to the digit. */
export const binMs = 15_000;

/** In quarter minutes. A clock that ran backwards counts as no time at all. */
export const binOf = (ms: number): number => Math.max(0, Math.round(ms / binMs));

/** How often each quarter minute was counted; the index is the number of quarter minutes. */
export type Histogram = readonly number[];

export const countOf = (histogram: Histogram): number => histogram.reduce((sum, count) => sum + count, 0);

/**
 * The value of rank ⌈share × n⌉ among n values in rising order, in milliseconds: the smallest that at least this share does not
 * exceed. The median is the one of a half, p90 of nine tenths. Null without values.
 */
export function quantileMs(histogram: Histogram, share: number): number | null {
  const count = countOf(histogram);
  if (count === 0) return null;
  let left = Math.max(1, Math.ceil(share * count));
  const bin = histogram.findIndex((here) => (left -= here) <= 0);
  return bin * binMs;
}
