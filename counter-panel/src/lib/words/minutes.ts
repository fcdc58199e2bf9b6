import { t } from '@sanh/ui';

export const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000));

/** "12 phút", "dưới 1 phút" */
export function minutesWords(ms: number): string {
  const count = wholeMinutes(ms);
  return count === 0 ? t('counter.minutesNone') : t('counter.minutes', { count });
}
