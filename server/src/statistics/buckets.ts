import { Tally, type BusinessDay } from '@sanh/domain';
import { daysOneByOne, type Gathered } from './gather.ts';
import { daysOf, lastOfMonth, monthOf } from './months.ts';
import type { DayRange } from './tally-rows.ts';

/** The days or months of a range in order, also those on which nothing was counted. */
export function bucketsOf(
  { trend }: Gathered,
  range: DayRange,
): readonly (DayRange & { readonly all: Tally })[] {
  const tallyOf = (bucket: BusinessDay): Tally => trend.get(bucket)?.get('all')?.get('') ?? new Tally();
  const days = daysOf(range);
  if (days.length <= daysOneByOne) return days.map((day) => ({ from: day, to: day, all: tallyOf(day) }));
  return [...new Set(days.map(monthOf))].map((month) => ({
    from: month < range.from ? range.from : month,
    to: lastOfMonth(month) > range.to ? range.to : lastOfMonth(month),
    all: tallyOf(month),
  }));
}
