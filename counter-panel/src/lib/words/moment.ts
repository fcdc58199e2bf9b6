import { formatDate, formatTime } from '@sanh/ui';

/** "09:41", with its date where that is not today. */
export function moment(at: number, { now, timeZone }: { now: number; timeZone: string }): string {
  const [day, time] = [formatDate(at, timeZone), formatTime(at, timeZone)];
  return day === formatDate(now, timeZone) ? time : `${time} ${day}`;
}
