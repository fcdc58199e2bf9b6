import { dictionary, t } from '../i18n/Dictionary.svelte.ts';
import { numberFormat } from './formatters.ts';

/** What may be said about a wait: a range in whole minutes, straight in, or nothing. */
export type Wait =
  | { readonly kind: 'range'; readonly fromMinutes: number; readonly toMinutes: number }
  | { readonly kind: 'now' }
  | { readonly kind: 'unknown' };

/** "20–35 phút", "Vào ngay", "–" */
export function formatWait(wait: Wait): string {
  if (wait.kind === 'now') return t('common.wait.now');
  if (wait.kind === 'unknown') return t('common.wait.unknown');
  const [from, to] = [formatNumber(wait.fromMinutes), formatNumber(wait.toMinutes)];
  return from === to ? t('common.wait.oneMinute', { to }) : t('common.wait.rangeMinutes', { from, to });
}

/** "6 người" */
export function formatPeople(count: number): string {
  return t('common.people.count', { count });
}

/** Decimal comma and thousands point in Vietnamese; minus is U+2212. */
export function formatNumber(value: number, fractionDigits = 0): string {
  const options = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  return numberFormat(dictionary.language, options).format(value).replace('-', '\u2212');
}

/** "92,4 %" from a share between 0 and 1 */
export function formatShare(share: number, fractionDigits = 1): string {
  return `${formatNumber(share * 100, fractionDigits)}\u00a0%`;
}
