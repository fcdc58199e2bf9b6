import { formatElapsed, formatNumber, formatShare } from '@sanh/ui';

/** Nothing stands behind it: neither 0 nor 100. */
export const none = '—';

/** "92,4 %" of 92.4 */
export const percentWords = (percent: number | null): string =>
  percent === null ? none : formatShare(percent / 100);

/** "9:30"-like, from an hour on "1:02:05" */
export const timeWords = (ms: number | null): string => (ms === null ? none : formatElapsed(ms));

/** "+1,2", "−0,8"; between two shares in percent, points. */
export function differenceWords(now: number | null, before: number | null): string {
  if (now === null || before === null) return none;
  const difference = Math.round((now - before) * 10) / 10;
  return `${difference > 0 ? '+' : ''}${formatNumber(difference, 1)}`;
}

/** "02/11/2026" of a business day, which knows no time zone. */
export const dayWords = (day: string): string => day.split('-').toReversed().join('/');
/** "02/11" */
export const shortDayWords = (day: string): string => dayWords(day).slice(0, 5);
