import type { BusinessDay } from '../calendar/opening-calendar.ts';

/** A quarter of a year, e.g. `2026-Q4`; they sort as they follow each other. */
export type Quarter = string;

const monthsOfQuarter = 3;

/** The quarter a day lies in. */
export function quarterOf(day: BusinessDay): Quarter {
  const [year = '', month = '1'] = day.split('-');
  return `${year}-Q${String(Math.ceil(Number(month) / monthsOfQuarter))}`;
}
