import { addDays } from '../calendar/local-time.ts';
import type { BusinessDay, OpeningCalendar } from '../calendar/opening-calendar.ts';
import { isOpeningDay } from '../calendar/opening.ts';

/** When a centre works. */
export interface WorkingTime {
  readonly calendar: OpeningCalendar;
  readonly timeZone: string;
}

/** Longer than any break: a calendar without working days must end the search. */
const searchDays = 60;

/** `day` itself when the centre works on it, else the first working day after it; null when none comes within 60 days. */
export function nextWorkingDay({ calendar }: WorkingTime, day: BusinessDay): BusinessDay | null {
  for (let ahead = 0; ahead <= searchDays; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isOpeningDay(calendar, candidate)) return candidate;
  }
  return null;
}

/** So many working days after `day`; 0 is the day itself, or the first working day after it. */
export function laterWorkingDay(working: WorkingTime, day: BusinessDay, days: number): BusinessDay | null {
  let found = nextWorkingDay(working, day);
  for (let left = days; left > 0 && found !== null; left -= 1)
    found = nextWorkingDay(working, addDays(found, 1));
  return found;
}

/** Working days of `[from, to)`. */
export function workingDaysBetween({ calendar }: WorkingTime, from: BusinessDay, to: BusinessDay): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isOpeningDay(calendar, day)) count += 1;
  return count;
}
