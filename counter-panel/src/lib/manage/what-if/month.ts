import { addDays, weekdayOf, weekdays, type BusinessDay } from '@sanh/domain';

/** "2026-12" of "2026-11" and 1. */
export function nextMonth(month: string, by: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export const lastDayOf = (month: string): BusinessDay => addDays(`${nextMonth(month, 1)}-01`, -1);

/** The weeks of a month from Monday on; null where a week lies outside of it. */
export function weeksOf(month: string): readonly (readonly (BusinessDay | null)[])[] {
  const first = `${month}-01`;
  const before = weekdays.indexOf(weekdayOf(first));
  const length = Number(lastDayOf(month).slice(8));
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    weekdays.map((_weekday, column) => {
      const day = addDays(first, week * 7 + column - before);
      return day.startsWith(month) ? day : null;
    }),
  );
}

/** Four shades, from the quietest day of a month to its busiest. */
export function busyness(count: number, all: readonly number[]): 0 | 1 | 2 | 3 {
  const least = Math.min(...all);
  const shade = Math.floor(((count - least) * 4) / (Math.max(...all) - least + 1));
  return Math.min(3, Math.max(0, shade)) as 0 | 1 | 2 | 3;
}
