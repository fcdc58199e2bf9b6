import { addDays, businessDayAt, instantOf } from '../calendar/local-time.ts';
import { openIntervalsOn, type OpenInterval } from '../calendar/opening.ts';
import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { BookHours, BookRules } from './book-rules.ts';

/** A slot by its beginning, milliseconds since 1970, and how many it still takes. */
export interface FreeSlot {
  readonly at: number;
  readonly free: number;
}

export interface DayOfSlots {
  readonly day: BusinessDay;
  readonly slots: readonly FreeSlot[];
}

const wholeDay = 1440;
/** So far ahead a demonstration has slots at any hour; what comes later looks as at the real centre. */
const triedWithinMs = 12 * 3_600_000;

/** The beginnings of a day's slots, in order: whole slots from each opening on, none that reaches over a closing. */
export function slotsOn(
  rules: BookRules,
  { calendar, timeZone, alwaysOpen }: BookHours,
  day: BusinessDay,
  now: number,
): readonly number[] {
  const slots = slotsIn(rules, openIntervalsOn(calendar, timeZone, day));
  if (!alwaysOpen) return slots;
  const [fromMs, toMs] = [instantOf(timeZone, day, 0), instantOf(timeZone, day, wholeDay)];
  const isTried = (at: number): boolean => at < now + triedWithinMs;
  return [...slotsIn(rules, [{ fromMs, toMs }]).filter(isTried), ...slots.filter((at) => !isTried(at))];
}

const slotsIn = ({ slotMs }: BookRules, open: readonly OpenInterval[]): readonly number[] =>
  open.flatMap(({ fromMs, toMs }) =>
    Array.from({ length: Math.floor((toMs - fromMs) / slotMs) }, (_, index) => fromMs + index * slotMs),
  );

/** Whether `at` is a slot that somebody may book now: neither too soon nor too far ahead. */
export function isOffered(rules: BookRules, hours: BookHours, at: number, now: number): boolean {
  const day = businessDayAt(hours.timeZone, at);
  const lastDay = addDays(businessDayAt(hours.timeZone, now), rules.daysAhead);
  return at >= now + rules.noticeMs && day <= lastDay && slotsOn(rules, hours, day, now).includes(at);
}

/** The days with slots that can still be booked, from now on. `taken`: how many have booked each slot. */
export function freeSlots(
  rules: BookRules,
  hours: BookHours,
  taken: ReadonlyMap<number, number>,
  now: number,
): readonly DayOfSlots[] {
  const today = businessDayAt(hours.timeZone, now);
  const days = Array.from({ length: rules.daysAhead + 1 }, (_, ahead) => addDays(today, ahead));
  return days
    .map((day) => ({ day, slots: freeOn(rules, hours, day, { taken, now }) }))
    .filter(({ slots }) => slots.length > 0);
}

function freeOn(
  rules: BookRules,
  hours: BookHours,
  day: BusinessDay,
  { taken, now }: { taken: ReadonlyMap<number, number>; now: number },
): readonly FreeSlot[] {
  return slotsOn(rules, hours, day, now)
    .filter((at) => at >= now + rules.noticeMs)
    .map((at) => ({ at, free: rules.perSlot - (taken.get(at) ?? 0) }))
    .filter(({ free }) => free > 0);
}
