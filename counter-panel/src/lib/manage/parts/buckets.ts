import type { DayRange } from '../state/address.ts';
import { dayWords, shortDayWords } from './figures.ts';

/** Long ranges are told by the month; then at least one part of them has several days. */
export const isMonthly = (trend: readonly DayRange[]): boolean => trend.some(({ from, to }) => from !== to);

/** "11/2026" or "02/11/2026" */
export const bucketName = ({ from }: DayRange, isByMonth: boolean): string =>
  isByMonth ? dayWords(from).slice(3) : dayWords(from);

/** "11/26" or "02/11" */
export const bucketShort = ({ from }: DayRange, isByMonth: boolean): string =>
  isByMonth ? `${from.slice(5, 7)}/${from.slice(2, 4)}` : shortDayWords(from);
