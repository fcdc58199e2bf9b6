import { openIntervalsOn, type OpenInterval } from '../calendar/opening.ts';
import { businessDayAt } from '../calendar/local-time.ts';
import type { BusinessDay, OpeningCalendar } from '../calendar/opening-calendar.ts';
import type { HallConfiguration } from './configuration.ts';

/** Numbers are given in opening hours and for the configured time before each of them. */
export function mayIssueAt(configuration: HallConfiguration, now: number): boolean {
  const { rules, timeZone } = configuration;
  if (rules.alwaysOpen) return true;
  return openIntervals(configuration, businessDayAt(timeZone, now)).some(
    ({ fromMs, toMs }) => fromMs - rules.issueBeforeOpeningMs <= now && now < toMs,
  );
}

const remembered = new WeakMap<OpeningCalendar, { day: BusinessDay; intervals: readonly OpenInterval[] }>();

/** The open intervals of a day; asked at every number given, so the last day asked for is remembered. */
export function openIntervals(
  { calendar, timeZone }: HallConfiguration,
  day: BusinessDay,
): readonly OpenInterval[] {
  const known = remembered.get(calendar);
  if (known?.day === day) return known.intervals;
  const intervals = openIntervalsOn(calendar, timeZone, day);
  remembered.set(calendar, { day, intervals });
  return intervals;
}
