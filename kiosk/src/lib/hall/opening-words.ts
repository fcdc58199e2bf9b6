import { businessDayAt, minuteOfDay, type OpenInterval } from '@sanh/domain';
import { formatFullDate, formatTime, t } from '@sanh/ui';
import type { OpeningState } from './opening-state.ts';

const noon = 12 * 60;

/** "Sáng 07:00–11:30" */
export function hoursWords({ fromMs, toMs }: OpenInterval, timeZone: string): string {
  const [from, to] = [formatTime(fromMs, timeZone), formatTime(toMs, timeZone)];
  const startsAt = minuteOfDay(timeZone, fromMs);
  const endsAt = startsAt + (toMs - fromMs) / 60_000;
  if (endsAt <= noon) return t('kiosk.hours.morning', { from, to });
  return t(startsAt >= noon ? 'kiosk.hours.afternoon' : 'kiosk.hours.range', { from, to });
}

/** "Mở lại lúc 13:30 hôm nay", "Mở lại lúc 07:00, Thứ Hai, 23/11/2026" */
function nextOpeningWords(next: number | null, timeZone: string, now: number): string {
  if (next === null) return t('kiosk.hours.opensUnknown');
  const time = formatTime(next, timeZone);
  return businessDayAt(timeZone, next) === businessDayAt(timeZone, now)
    ? t('kiosk.hours.opensToday', { time })
    : t('kiosk.hours.opensOn', { time, date: formatFullDate(next, timeZone) });
}

/** The same in two short lines: "Mở lại lúc 07:00", "Thứ Hai, 23/11/2026" */
export function reopeningLines(next: number | null, timeZone: string): readonly string[] {
  if (next === null) return [t('kiosk.hours.opensUnknown')];
  const time = formatTime(next, timeZone);
  return [t('kiosk.hours.opensAt', { time }), formatFullDate(next, timeZone)];
}

/** What the hero tile and the upper part say of the hours. */
export function openingWords(state: OpeningState, timeZone: string, now: number): string {
  if (state.kind === 'always') return t('kiosk.hours.always');
  if (state.kind === 'open') return t('kiosk.hours.openUntil', { time: formatTime(state.until, timeZone) });
  return nextOpeningWords(state.next, timeZone, now);
}
