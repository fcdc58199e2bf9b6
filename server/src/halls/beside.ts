import type { PersonClaim } from './person-claim.ts';
import type { NewRating } from './rating-row.ts';

/** What is stored with a command's events, by the same statement: all of it, or nothing. It stands in no event. */
export interface Beside {
  /** Whom the number is for, where a service gives one to a person. */
  readonly claim?: PersonClaim | undefined;
  /** The rating that uses the right. */
  readonly rating?: NewRating | undefined;
}
