import { addDays, type BusinessDay } from '@sanh/domain';
import type { DayRange } from './tally-rows.ts';

export const monthOf = (day: BusinessDay): BusinessDay => `${day.slice(0, 7)}-01`;

export const nextMonth = (day: BusinessDay): BusinessDay => monthOf(addDays(monthOf(day), 31));

export const lastOfMonth = (day: BusinessDay): BusinessDay => addDays(nextMonth(day), -1);

/** First days of the months that lie wholly in the range. */
export function monthsWithin({ from, to }: DayRange): readonly BusinessDay[] {
  const months: BusinessDay[] = [];
  for (let month = monthOf(from); lastOfMonth(month) <= to; month = nextMonth(month))
    if (month >= from) months.push(month);
  return months;
}

export function daysOf({ from, to }: DayRange): readonly BusinessDay[] {
  const days: BusinessDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Neighbouring days as ranges. `next` says which one follows. */
export function stretchesOf(
  sorted: readonly BusinessDay[],
  next: (day: BusinessDay) => BusinessDay = (day) => addDays(day, 1),
): readonly DayRange[] {
  const ranges: { from: BusinessDay; to: BusinessDay }[] = [];
  for (const day of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && next(last.to) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
