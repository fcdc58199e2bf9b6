import type { Series, SeriesId } from './configuration.ts';
import { seriesOf } from './configuration.ts';
import { entryOf, ticketIn, type Hall, type OfflineRange, type SeriesState } from './hall.ts';
import { ticketId } from './ticket.ts';

/** `B` and 17 at width 3 is `B-017`; a larger number is never cut. */
export const labelOf = (series: Series, number: number): string =>
  `${series.prefix}-${String(number).padStart(series.width, '0')}`;

export const freshSeries = (series: Series): SeriesState => ({
  next: series.first,
  nextOffline: series.offlineFrom,
  ranges: [],
});

/** The series as today has left it; untouched series begin at their first number. */
export const seriesIn = (hall: Hall, series: Series): SeriesState =>
  entryOf(hall.series, series.id) ?? freshSeries(series);

/** The number the hall gives next; skips what is taken already. Null when the series has ended. */
export function nextNumber(hall: Hall, seriesId: SeriesId): { number: number; label: string } | null {
  const series = seriesOf(hall.configuration, seriesId);
  if (series === undefined || hall.day === null) return null;
  const { next, ranges } = seriesIn(hall, series);
  for (let number = next; number < series.offlineFrom && number <= series.last; number++) {
    if (!isTaken(hall, series, number) && !isLent(ranges, number)) {
      return { number, label: labelOf(series, number) };
    }
  }
  return null;
}

/** Whether a ticket in the hall bears this number, from today or carried over from an earlier day. */
export function isTaken(hall: Hall, series: Series, number: number): boolean {
  const label = labelOf(series, number);
  if (holds(hall.carriedLabels, label)) return true;
  return hall.day !== null && ticketIn(hall, ticketId(hall.day, label)) !== undefined;
}

/** A configuration that moves the bounds must not bring the main series into what is lent. */
export const isLent = (ranges: readonly OfflineRange[], number: number): boolean =>
  ranges.some(({ from, to }) => from <= number && number <= to);

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether an immutable list holds the text; a long one is searched by a set that is made once. */
export function holds(list: readonly string[], text: string): boolean {
  if (list.length < 16) return list.includes(text);
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known.has(text);
}
