import { openIntervalsOn } from '../calendar/opening.ts';
import { businessDayAt } from '../calendar/local-time.ts';
import type { HallConfiguration } from './configuration.ts';

/** Numbers are given in opening hours and for the configured time before each of them. */
export function mayIssueAt(configuration: HallConfiguration, now: number): boolean {
  const { rules, calendar, timeZone } = configuration;
  if (rules.alwaysOpen) return true;
  return openIntervalsOn(calendar, timeZone, businessDayAt(timeZone, now)).some(
    ({ fromMs, toMs }) => fromMs - rules.issueBeforeOpeningMs <= now && now < toMs,
  );
}
