import type { PopularProcedure } from '@sanh/contract';
import { t } from '@sanh/ui';

const atMost = 8;
/** A longer name is no word of citizens, and would fill the screen. */
const longest = 60;

/** What is searched for most, in citizens' words: first what was learned here, then the list in the dictionary. */
export function popularWords(learned: readonly PopularProcedure[]): readonly string[] {
  const written = t('kiosk.procedures.popularWords').split('|');
  const words = [...learned.map((one) => one.words), ...written].map((one) => one.trim());
  const fitting = words.filter((one) => one !== '' && one.length <= longest);
  return [...new Set(fitting)].slice(0, atMost);
}
