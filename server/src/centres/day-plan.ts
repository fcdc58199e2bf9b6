import {
  addDays,
  businessDayAt,
  openIntervalsOn,
  type BusinessDay,
  type HallConfiguration,
} from '@sanh/domain';

export type DayStep =
  | { readonly type: 'open'; readonly day: BusinessDay }
  | { readonly type: 'close'; readonly day: BusinessDay };

/** Those still waiting at closing time are served; after this the day ends. */
const afterClosingMs = 2 * 3_600_000;

/** What the clock says a hall should have come to: the day that is or was last open by now, or null before the first. */
export function plannedDay(configuration: HallConfiguration, now: number): DayStep | null {
  const { calendar, timeZone, rules } = configuration;
  const today = businessDayAt(timeZone, now);
  if (rules.alwaysOpen) return { type: 'open', day: today };
  for (const day of [today, addDays(today, -1)]) {
    const hours = openIntervalsOn(calendar, timeZone, day);
    const [first, last] = [hours[0], hours.at(-1)];
    if (first === undefined || last === undefined || now < first.fromMs - rules.issueBeforeOpeningMs)
      continue;
    return { type: now < last.toMs + afterClosingMs ? 'open' : 'close', day };
  }
  return null;
}
