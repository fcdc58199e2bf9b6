import {
  addDays,
  isOpeningDay,
  weekdayOf,
  type BusinessDay,
  type Chance,
  type OpeningCalendar,
  type Weekday,
} from '@sanh/domain';

/** A past day of the demonstration: how many people come, as a part of what the counters can do. */
export interface HistoryDay {
  readonly day: BusinessDay;
  readonly load: number;
}

const weekdayFactor: Readonly<Record<Weekday, number>> = {
  ...{ mon: 1.22, tue: 1.05, wed: 0.95, thu: 0.92, fri: 1, sat: 0.8, sun: 0.8 },
};
const usualLoad = 0.74;

/** The opening days from the first to the one before the last, each with its load. */
export function historyDays(
  { calendar, from, until }: { calendar: OpeningCalendar; from: BusinessDay; until: BusinessDay },
  chance: Chance,
): readonly HistoryDay[] {
  const days: HistoryDay[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) {
    if (!isOpeningDay(calendar, day)) continue;
    const factor = weekdayFactor[weekdayOf(day)] * monthFactor(calendar, day) * chance.lognormal(1, 0.08);
    days.push({ day, load: usualLoad * factor });
  }
  return days;
}

/** The crowd of a month's last three opening days, and what is left of it in the first two of the next. */
function monthFactor(calendar: OpeningCalendar, day: BusinessDay): number {
  const month = day.slice(0, 7);
  const openingIn = (step: 1 | -1): number => {
    let count = 0;
    for (let other = addDays(day, step); other.startsWith(month); other = addDays(other, step))
      if (isOpeningDay(calendar, other)) count += 1;
    return count;
  };
  if (openingIn(1) < 3) return 1.28;
  return openingIn(-1) < 2 ? 1.1 : 1;
}
