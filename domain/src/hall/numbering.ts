import type { Series, SeriesId } from './configuration.ts';
import { seriesOf } from './configuration.ts';
import { ticketIn, type Hall, type SeriesState } from './hall.ts';
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
  hall.series[series.id] ?? freshSeries(series);

/** The number the hall gives next; skips what was carried over from yesterday. Null when the series has ended. */
export function nextNumber(hall: Hall, seriesId: SeriesId): { number: number; label: string } | null {
  const series = seriesOf(hall.configuration, seriesId);
  if (series === undefined || hall.day === null) return null;
  for (
    let number = seriesIn(hall, series).next;
    number < series.offlineFrom && number <= series.last;
    number++
  ) {
    const label = labelOf(series, number);
    if (!isCarried(hall, label)) return { number, label };
  }
  return null;
}

const isCarried = (hall: Hall, label: string): boolean =>
  hall.carriedLabels.includes(label) ||
  (hall.day !== null && ticketIn(hall, ticketId(hall.day, label)) !== undefined);
