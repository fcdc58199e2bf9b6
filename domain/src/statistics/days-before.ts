import { addDays } from '../calendar/local-time.ts';
import type { BusinessDay } from '../calendar/opening-calendar.ts';

interface Days {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** As many days, right before. */
export function daysBefore({ from, to }: Days): Days {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}
