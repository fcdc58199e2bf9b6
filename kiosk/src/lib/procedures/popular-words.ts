import { t } from '@sanh/ui';

/** What is searched for most, in citizens' words; a centre's administrator may change the list in the dictionary. */
export const popularWords = (): readonly string[] =>
  t('kiosk.procedures.popularWords')
    .split('|')
    .map((words) => words.trim())
    .filter((words) => words !== '');
