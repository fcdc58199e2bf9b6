import { rangeAtMostDays } from '@sanh/contract';
import { AppError } from '../app-error.ts';
import type { DayRange } from './tally-rows.ts';

const dayMs = 86_400_000;

/** Throws RANGE_BACKWARDS or RANGE_TOO_LONG. */
export function checkRange({ from, to }: DayRange): DayRange {
  if (to < from) throw new AppError('RANGE_BACKWARDS', { from, to });
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days > rangeAtMostDays) throw new AppError('RANGE_TOO_LONG', { days, atMost: rangeAtMostDays });
  return { from, to };
}
