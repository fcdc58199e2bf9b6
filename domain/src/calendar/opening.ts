import { addDays, businessDayAt, instantOf, weekdayOf } from './local-time.ts';
import type { BusinessDay, OpeningCalendar, OpenHours } from './opening-calendar.ts';

/** Milliseconds since epoch, half-open: `[fromMs, toMs)`. */
export interface OpenInterval {
  readonly fromMs: number;
  readonly toMs: number;
}

const searchDays = 60;

/** Whether the centre opens at all on `day`. */
export function isOpeningDay(calendar: OpeningCalendar, day: BusinessDay): boolean {
  return hoursOn(calendar, day).some(({ fromMinute, toMinute }) => fromMinute < toMinute);
}

/** The open intervals of `day` in order, none empty; hours that overlap or touch become one interval. */
export function openIntervalsOn(
  calendar: OpeningCalendar,
  timeZone: string,
  day: BusinessDay,
): readonly OpenInterval[] {
  const intervals = hoursOn(calendar, day)
    .map(({ fromMinute, toMinute }) => ({
      fromMs: instantOf(timeZone, day, fromMinute),
      toMs: instantOf(timeZone, day, toMinute),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
  return intervals.reduce<OpenInterval[]>(joined, []);
}

/** Whether the centre is open at `atMs`; at the closing minute it no longer is. */
export function isOpenAt(calendar: OpeningCalendar, timeZone: string, atMs: number): boolean {
  return intervalsAround(calendar, timeZone, atMs).some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
}

/** Milliseconds of open time in `[fromMs, toMs)`, without breaks, nights and holidays; 0 when `toMs` is not later. */
export function openTimeBetween(
  calendar: OpeningCalendar,
  timeZone: string,
  fromMs: number,
  toMs: number,
): number {
  if (toMs <= fromMs) return 0;
  const lastDay = businessDayAt(timeZone, toMs);
  let openMs = 0;
  for (let day = businessDayAt(timeZone, fromMs); day <= lastDay; day = addDays(day, 1)) {
    for (const open of openIntervalsOn(calendar, timeZone, day)) {
      openMs += Math.max(0, Math.min(open.toMs, toMs) - Math.max(open.fromMs, fromMs));
    }
  }
  return openMs;
}

/** The end of the last open interval of the local day of `atMs`, even if past; null on a day without opening. */
export function closingTimeAt(calendar: OpeningCalendar, timeZone: string, atMs: number): number | null {
  return intervalsAround(calendar, timeZone, atMs).at(-1)?.toMs ?? null;
}

/** The next start of an open interval strictly after `atMs`, on that local day or the 60 after it; else null. */
export function nextOpeningAfter(calendar: OpeningCalendar, timeZone: string, atMs: number): number | null {
  const today = businessDayAt(timeZone, atMs);
  for (let ahead = 0; ahead <= searchDays; ahead += 1) {
    const intervals = openIntervalsOn(calendar, timeZone, addDays(today, ahead));
    const next = intervals.find(({ fromMs }) => fromMs > atMs);
    if (next) return next.fromMs;
  }
  return null;
}

/**
 * The instant at which `openMs` of open time has passed since `fromMs`, null if the local day closes before.
 * No open time left to pass gives `fromMs` while open, and the next opening of the day while closed.
 */
export function afterOpenTime(
  calendar: OpeningCalendar,
  timeZone: string,
  fromMs: number,
  openMs: number,
): number | null {
  let leftMs = Math.max(0, openMs);
  for (const open of intervalsAround(calendar, timeZone, fromMs)) {
    if (open.toMs <= fromMs) continue;
    const startMs = Math.max(open.fromMs, fromMs);
    if (startMs + leftMs <= open.toMs) return startMs + leftMs;
    leftMs -= open.toMs - startMs;
  }
  return null;
}

function intervalsAround(calendar: OpeningCalendar, timeZone: string, atMs: number): readonly OpenInterval[] {
  return openIntervalsOn(calendar, timeZone, businessDayAt(timeZone, atMs));
}

function hoursOn(calendar: OpeningCalendar, day: BusinessDay): readonly OpenHours[] {
  const exception = calendar.exceptions.find(({ date }) => date === day);
  if (!exception) return calendar.weekly[weekdayOf(day)] ?? [];
  if (exception.kind === 'off') return [];
  return exception.hours ?? calendar.weekly.mon ?? [];
}

function joined(intervals: OpenInterval[], next: OpenInterval): OpenInterval[] {
  const last = intervals.at(-1);
  if (!last || last.toMs < next.fromMs) return [...intervals, next];
  return [...intervals.slice(0, -1), { fromMs: last.fromMs, toMs: Math.max(last.toMs, next.toMs) }];
}
