import { businessDayAt } from '../calendar/local-time.ts';
import type { BookRules } from './book-rules.ts';

/**
 * What somebody who comes now finds: `too-early` says from when check-in is open, `due` until when the appointment holds;
 * after it the visit goes on with an ordinary number (`late`), on a later day it is over (`past`).
 */
export type Arrival =
  | { readonly kind: 'too-early'; readonly from: number }
  | { readonly kind: 'due'; readonly until: number }
  | { readonly kind: 'late' }
  | { readonly kind: 'past' };

/** An appointment as it was promised: its time, and the last moment at which it still holds. */
export interface Promised {
  readonly at: number;
  readonly until: number;
}

export function arrivalAt(
  { at, until }: Promised,
  { checkInMs }: Pick<BookRules, 'checkInMs'>,
  timeZone: string,
  now: number,
): Arrival {
  const from = at - checkInMs;
  if (now < from) return { kind: 'too-early', from };
  if (now <= until) return { kind: 'due', until };
  return businessDayAt(timeZone, now) === businessDayAt(timeZone, at) ? { kind: 'late' } : { kind: 'past' };
}
