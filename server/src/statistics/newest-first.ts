import { addDays } from '@sanh/domain';
import type { Place } from './page-token.ts';
import type { DayRange } from './tally-rows.ts';

/**
 * Rows from the last day of a range backwards, in windows that grow: the newest page of a year reads a day, not the year.
 * `read` gives at most `limit` rows of a window, the newest first.
 */
export async function newestFirst<Row>(
  { range, after, limit }: { range: DayRange; after: Place | null; limit: number },
  read: (window: DayRange, limit: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let to = after === null || after[0] > range.to ? range.to : after[0];
  for (let days = 1; to >= range.from && rows.length < limit; days *= 4) {
    const earliest = addDays(to, 1 - days);
    const from = earliest < range.from ? range.from : earliest;
    rows.push(...(await read({ from, to }, limit - rows.length)));
    to = addDays(from, -1);
  }
  return rows;
}
