import { addDays, weekdayOf } from '../calendar/local-time.ts';
import { weekdays, type BusinessDay } from '../calendar/opening-calendar.ts';

/** The last whole week, Monday to Sunday, or calendar month that was over before `today`. */
export function lastPeriod(
  every: 'week' | 'month',
  today: BusinessDay,
): { readonly from: BusinessDay; readonly to: BusinessDay } {
  if (every === 'week') {
    const to = addDays(today, -1 - weekdays.indexOf(weekdayOf(today)));
    return { from: addDays(to, -6), to };
  }
  const to = addDays(`${today.slice(0, 8)}01`, -1);
  return { from: `${to.slice(0, 8)}01`, to };
}
