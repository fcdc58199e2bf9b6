import {
  addDays,
  businessDayAt,
  instantOf,
  openIntervalsOn,
  type HallConfiguration,
  type OpenInterval,
} from '@sanh/domain';

type Hours = Pick<HallConfiguration, 'calendar' | 'timeZone'>;

export interface OpeningDay {
  /** Noon of the day: an instant that lies in it whatever the time zone does. */
  readonly at: number;
  readonly intervals: readonly OpenInterval[];
  /** The name of a holiday or extra working day. */
  readonly note: string;
}

const noon = 720;

/** Today and the days after it. */
export function openingDays(
  { calendar, timeZone }: Hours,
  now: number,
  count: number,
): readonly OpeningDay[] {
  const today = businessDayAt(timeZone, now);
  return Array.from({ length: count }, (_, ahead) => {
    const day = addDays(today, ahead);
    const note = calendar.exceptions.find(({ date }) => date === day)?.note ?? '';
    return { at: instantOf(timeZone, day, noon), intervals: openIntervalsOn(calendar, timeZone, day), note };
  });
}
