import { type BusinessDay, type Weekday, weekdays } from './opening-calendar.ts';
import { dayMs, firstOffsetChange, offsetAt } from './zone-offset.ts';

const minuteMs = 60_000;

let latest = { index: Number.NaN, day: '' };

/** The local date of `timeZone` (IANA name) at `atMs` (ms since epoch). */
export function businessDayAt(timeZone: string, atMs: number): BusinessDay {
  const index = Math.floor((atMs + offsetAt(timeZone, atMs)) / dayMs);
  // Nearly every command falls on the same day as the one before it, in every hall.
  if (index !== latest.index) latest = { index, day: dayFromUtc(index * dayMs) };
  return latest.day;
}

/**
 * The instant (ms since epoch) of the local `minute` after midnight of `day`; 1440 is the next midnight.
 * A local time that summer time skips gives the first instant after the gap, one that it repeats gives the first.
 */
export function instantOf(timeZone: string, day: BusinessDay, minute: number): number {
  const wallMs = Date.parse(day) + minute * minuteMs;
  // No zone is a day or more away from UTC, so these two instants lie on either side of the wanted one.
  const before = offsetAt(timeZone, wallMs - dayMs);
  const after = offsetAt(timeZone, wallMs + dayMs);
  if (offsetAt(timeZone, wallMs - before) === before) return wallMs - before;
  if (offsetAt(timeZone, wallMs - after) === after) return wallMs - after;
  return firstOffsetChange(timeZone, wallMs - after, wallMs - before);
}

/** Whole minutes on the local clock since local midnight, 0 to 1439. */
export function minuteOfDay(timeZone: string, atMs: number): number {
  const localMs = atMs + offsetAt(timeZone, atMs);
  return Math.floor((localMs - Math.floor(localMs / dayMs) * dayMs) / minuteMs);
}

/** The weekday of a date. */
export function weekdayOf(day: BusinessDay): Weekday {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return weekdays[sinceMonday] as Weekday;
}

/** The date `days` calendar days later, or earlier when negative. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return dayFromUtc(Date.parse(day) + days * dayMs);
}

function dayFromUtc(utcMs: number): BusinessDay {
  return new Date(utcMs).toISOString().slice(0, 10);
}
