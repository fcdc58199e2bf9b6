import type { OpenHours } from '@sanh/domain';

/** Reads "07:00-11:30" (see `hoursSchema`) as minutes after midnight. */
export function parseHours(hours: string): OpenHours {
  const [from = '', to = ''] = hours.split('-');
  return { fromMinute: minuteOf(from), toMinute: minuteOf(to) };
}

/** Minutes after midnight of "15:00". */
export function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
