import { addDays, businessDayAt, minuteOfDay } from '../calendar/local-time.ts';
import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { ProcedureDeadline } from '../catalogue/procedure.ts';
import { openIntervalsOn, openTimeBetween } from '../calendar/opening.ts';
import { laterWorkingDay, nextWorkingDay, workingDaysBetween, type WorkingTime } from './working-days.ts';

/** How a centre counts. */
export interface DueRules {
  /** The day of reception counts as the first one; by default it is day 0. */
  readonly countsReceptionDay: boolean;
  /** Minutes after local midnight. What is due on the same day and comes at or after this is due on the next working day. */
  readonly sameDayUntilMinute: number;
}

/** Half-open, milliseconds since 1970: the clock of the deadline stood still. */
export interface Pause {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When the result is due, milliseconds since 1970: the closing minute of the due day, or the very minute for a term in hours.
 * What comes after closing or on a day off counts as received at the next opening. Null when the calendar has no working day.
 */
export function dueAt(
  receivedAt: number,
  term: ProcedureDeadline,
  rules: DueRules,
  working: WorkingTime,
  pauses: readonly Pause[] = [],
): number | null {
  const from = receptionOf(receivedAt, working);
  if (from === null) return null;
  if (term.unit === 'working-hour') {
    const pausedMs = pauses.reduce(
      (sum, { fromMs, toMs }) => sum + openTimeBetween(working.calendar, working.timeZone, fromMs, toMs),
      0,
    );
    return afterWorkingTime(working, from, term.amount * 3_600_000 + pausedMs);
  }
  const day = dueDay(businessDayAt(working.timeZone, from), from, term, rules, working, pauses);
  return day === null
    ? null
    : (openIntervalsOn(working.calendar, working.timeZone, day).at(-1)?.toMs ?? null);
}

function dueDay(
  received: BusinessDay,
  from: number,
  { amount, unit }: ProcedureDeadline,
  rules: DueRules,
  working: WorkingTime,
  pauses: readonly Pause[],
): BusinessDay | null {
  const dayAt = (atMs: number): BusinessDay => businessDayAt(working.timeZone, atMs);
  if (unit === 'working-day') {
    const isTooLate = minuteOfDay(working.timeZone, from) >= rules.sameDayUntilMinute;
    const counted = Math.max(0, Math.ceil(amount) - (rules.countsReceptionDay ? 1 : 0));
    const paused = pauses.reduce(
      (sum, { fromMs, toMs }) => sum + workingDaysBetween(working, dayAt(fromMs), dayAt(toMs)),
      0,
    );
    return laterWorkingDay(working, received, (counted === 0 && isTooLate ? 1 : counted) + paused);
  }
  const paused = pauses.reduce((sum, { fromMs, toMs }) => sum + daysBetween(dayAt(fromMs), dayAt(toMs)), 0);
  const end = unit === 'month' ? addMonths(received, amount) : addDays(received, Math.ceil(amount));
  return nextWorkingDay(working, addDays(end, paused));
}

/** The minute from which it counts: the next opening where it came while nobody works. */
function receptionOf(receivedAt: number, working: WorkingTime): number | null {
  const { calendar, timeZone } = working;
  const day = businessDayAt(timeZone, receivedAt);
  if (openIntervalsOn(calendar, timeZone, day).some(({ toMs }) => receivedAt < toMs)) return receivedAt;
  const next = nextWorkingDay(working, addDays(day, 1));
  return next === null ? null : (openIntervalsOn(calendar, timeZone, next)[0]?.fromMs ?? null);
}

function afterWorkingTime(working: WorkingTime, fromMs: number, amountMs: number): number | null {
  const { calendar, timeZone } = working;
  let leftMs = amountMs;
  let day: BusinessDay | null = businessDayAt(timeZone, fromMs);
  while (day !== null) {
    for (const open of openIntervalsOn(calendar, timeZone, day)) {
      const startMs = Math.max(open.fromMs, fromMs);
      if (startMs + leftMs <= open.toMs) return startMs + leftMs;
      leftMs -= Math.max(0, open.toMs - startMs);
    }
    day = nextWorkingDay(working, addDays(day, 1));
  }
  return null;
}

const daysBetween = (from: BusinessDay, to: BusinessDay): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/** 31 January and a month is the last day of February. */
function addMonths(day: BusinessDay, months: number): BusinessDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + Math.ceil(months), 0));
  const clamped = Math.min(date, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), clamped)).toISOString().slice(0, 10);
}
