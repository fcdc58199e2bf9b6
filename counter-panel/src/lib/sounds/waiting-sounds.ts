/** What a desk can hear of its line: somebody came to an empty one, or the longest wait has become long. */
export type WaitingSound = 'first' | 'long-wait';

export interface Line {
  readonly waiting: number;
  /** Since when the longest waits; null while nobody does. */
  readonly since: number | null;
  readonly isFree: boolean;
  readonly now: number;
}

export const longWaitMs = 20 * 60_000;

/**
 * What is to be heard now that the line is another one. The first is told to a desk that is free to call; a long wait once for
 * whoever waits longest.
 */
export function soundBetween(before: Line, after: Line): WaitingSound | null {
  if (before.waiting === 0 && after.waiting > 0 && after.isFree) return 'first';
  return isLong(after) && !(isLong(before) && before.since === after.since) ? 'long-wait' : null;
}

const isLong = ({ since, now }: Line): boolean => since !== null && now - since >= longWaitMs;
