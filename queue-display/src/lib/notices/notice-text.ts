import { dictionary, formatTime, nameIn, t } from '@sanh/ui';
import type { Notice } from './notices.ts';

/** "thứ Ba, 24/11" */
export function formatDay(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat(dictionary.language, { timeZone, weekday: 'long' });
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit' }).format(at);
  return t('display.day', { weekday: format.format(at), date });
}

export function noticeText(notice: Notice, timeZone: string): string {
  const time = (at: number): string => formatTime(at, timeZone);
  const day = (at: number): string => formatDay(at, timeZone);
  switch (notice.kind) {
    case 'issuing-stopped':
    case 'missed-help':
    case 'no-number-yet':
      return t(`display.notice.${notice.kind}`);
    case 'written':
      return nameIn(notice.texts);
    case 'break':
      return t('display.notice.break', { time: time(notice.until) });
    case 'closes':
      return t('display.notice.closes', { time: time(notice.at) });
    case 'after-hours':
      return t('display.notice.after-hours', {
        time: time(notice.opens),
        day: inSentence(day(notice.opens)),
      });
    case 'day-off': {
      const { at, note, opens } = notice;
      const values = { day: day(at), note, time: time(opens), opens: inSentence(day(opens)) };
      return t('display.notice.day-off', values);
    }
  }
}

/** Within a sentence Vietnamese writes the day small: "07:00 thứ Tư". */
export const inSentence = (day: string): string =>
  dictionary.language === 'vi' ? day.charAt(0).toLowerCase() + day.slice(1) : day;
