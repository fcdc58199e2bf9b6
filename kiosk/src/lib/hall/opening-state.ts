import {
  addDays,
  businessDayAt,
  nextOpeningAfter,
  openIntervalsOn,
  type BusinessDay,
  type CalendarException,
  type HallConfiguration,
  type OpenInterval,
} from '@sanh/domain';

export type OpeningState =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'closed'; readonly next: number | null };

type Hours = Pick<HallConfiguration, 'calendar' | 'timeZone' | 'rules'>;

export function openingStateAt({ calendar, timeZone, rules }: Hours, now: number): OpeningState {
  if (rules.alwaysOpen) return { kind: 'always' };
  const today = openIntervalsOn(calendar, timeZone, businessDayAt(timeZone, now));
  const open = today.find(({ fromMs, toMs }) => fromMs <= now && now < toMs);
  if (open !== undefined) return { kind: 'open', until: open.toMs };
  return { kind: 'closed', next: nextOpeningAfter(calendar, timeZone, now) };
}

export interface DayHours {
  readonly day: BusinessDay;
  readonly intervals: readonly OpenInterval[];
}

/** The hours of today and the six days after it. */
export function hoursOfWeek({ calendar, timeZone }: Hours, now: number): readonly DayHours[] {
  const today = businessDayAt(timeZone, now);
  return Array.from({ length: 7 }, (_, ahead) => {
    const day = addDays(today, ahead);
    return { day, intervals: openIntervalsOn(calendar, timeZone, day) };
  });
}

const noticeDays = 60;

/** Days off and extra working days of the next 60 days. */
export function exceptionsAhead({ calendar, timeZone }: Hours, now: number): readonly CalendarException[] {
  const today = businessDayAt(timeZone, now);
  const last = addDays(today, noticeDays);
  return calendar.exceptions
    .filter(({ date }) => today <= date && date <= last)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
