import type { Centre } from '../centre/centre.ts';
import { doubledEntries } from './doubled-entries.ts';
import type { Mistake } from './mistake.ts';
import { wrongHours } from './wrong-hours.ts';
import { wrongNotices } from './wrong-notices.ts';
import { wrongNumbers } from './wrong-numbers.ts';
import { wrongRatings } from './wrong-ratings.ts';
import { wrongReferences } from './wrong-references.ts';

/** Everything in which the parts of a well-shaped centre do not agree with each other; empty when they do. */
export const contradictions = (centre: Centre): readonly Mistake[] => [
  ...doubledEntries(centre),
  ...wrongReferences(centre),
  ...wrongNumbers(centre),
  ...wrongHours(centre.opening),
  ...wrongNotices(centre),
  ...wrongRatings(centre),
];
