import { z } from 'zod';
import { AppError } from '../app-error.ts';

const place = z.tuple([z.iso.date(), z.number(), z.string(), z.string(), z.number()]);

/** Where a page of rows ended: the day, the moment, and what tells rows of one moment apart. */
export type Place = z.output<typeof place>;

const tokenOf = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** Throws VALIDATION_FAILED for what no page has given out. */
export function placeOf(token: string | undefined): Place | null {
  if (token === undefined) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch {
    throw new AppError('VALIDATION_FAILED', { path: 'after' });
  }
}

/** What the next page is asked by, of `rows` up to one more than `limit`; null when these are the last. */
export function nextPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeAt: (last: Row) => Place,
): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? tokenOf(placeAt(last)) : null;
}
