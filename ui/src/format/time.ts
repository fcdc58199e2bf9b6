import { dictionary, t } from '../i18n/Dictionary.svelte.ts';
import { dateFormat } from './formatters.ts';

/** Epoch milliseconds or a date; always shown in the time zone of the centre, never in that of the machine. */
export type Instant = number | Date;

/** "09:41" */
export function formatTime(at: Instant, timeZone: string): string {
  return dateFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "09:41:07" */
export function formatTimeToSecond(at: Instant, timeZone: string): string {
  return dateFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(at);
}

/** "23/11/2026" */
export function formatDate(at: Instant, timeZone: string): string {
  const options = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return dateFormat('en-GB', options).format(at);
}

/** "Thứ Hai, 23/11/2026" */
export function formatFullDate(at: Instant, timeZone: string): string {
  const weekday = dateFormat(dictionary.language, { timeZone, weekday: 'long' }).format(at);
  return t('common.date.full', { weekday, date: formatDate(at, timeZone) });
}

/** "01:38", from an hour on "1:02:05"; a negative time counts as none. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}
