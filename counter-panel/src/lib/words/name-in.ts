import type { Names } from '@sanh/contract';
import { dictionary } from '@sanh/ui';

/** A name of the centre's own data in the language of the screen; Vietnamese is always there. */
export const nameIn = (names: Names | undefined, fallback = ''): string =>
  names?.[dictionary.language] ?? names?.['vi'] ?? fallback;
