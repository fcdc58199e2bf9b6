import { addDays, businessDayAt, instantOf } from '../calendar/local-time.ts';
import type { BusinessDay } from '../calendar/opening-calendar.ts';
import { closingTimeAt, nextOpeningAfter } from '../calendar/opening.ts';
import {
  countersServing,
  type HallConfiguration,
  type Series,
  type SeriesId,
} from '../hall/configuration.ts';
import type { Hall } from '../hall/hall.ts';
import { numbersLeft, type Reserve } from './reserve.ts';

/** What to ask the server to lend. */
export interface LeaseWish {
  readonly seriesId: SeriesId;
  readonly day: BusinessDay;
  readonly count: number;
}

const usualSize = 20;
/** A short band is left for several kiosks. */
const bandShare = 10;
const hour = 3_600_000;
/** A hall without hours of its own prepares tomorrow from here on, in minutes of the day. */
const eveningMinute = 16 * 60;

const sizeFor = ({ offlineFrom, last }: Series): number =>
  Math.max(1, Math.min(usualSize, Math.floor((last - offlineFrom + 1) / bandShare)));

/** Today's numbers when fewer than half are left; in the evening also those of the next day the hall opens. */
export function leasesWanted(reserve: Reserve, hall: Hall, now: number): readonly LeaseWish[] {
  const today = hall.phase === 'open' ? hall.day : null;
  return [today, dayToPrepare(hall, now)].flatMap((day) =>
    day === null ? [] : seriesInUse(hall.configuration).flatMap((series) => wishFor(reserve, series, day)),
  );
}

function wishFor(reserve: Reserve, series: Series, day: BusinessDay): readonly LeaseWish[] {
  const [size, left] = [sizeFor(series), numbersLeft(reserve, day, series.id)];
  return left * 2 < size ? [{ seriesId: series.id, day, count: size - left }] : [];
}

const seriesInUse = (configuration: HallConfiguration): readonly Series[] =>
  configuration.series.filter(({ id }) =>
    configuration.services.some(
      (service) => service.seriesId === id && countersServing(configuration, service.id).length > 0,
    ),
  );

function dayToPrepare({ day, configuration }: Hall, now: number): BusinessDay | null {
  const { calendar, timeZone, rules } = configuration;
  const today = businessDayAt(timeZone, now);
  const evening = rules.alwaysOpen
    ? instantOf(timeZone, today, eveningMinute)
    : (closingTimeAt(calendar, timeZone, now) ?? now) - hour;
  if (day === null || now < evening) return null;
  const tomorrow = addDays(today, 1);
  if (rules.alwaysOpen) return tomorrow;
  const opening = nextOpeningAfter(calendar, timeZone, instantOf(timeZone, tomorrow, 0) - 1);
  return opening === null ? null : businessDayAt(timeZone, opening);
}
