import { addDays } from '../../calendar/local-time.ts';
import { ok, refuse } from '../../result.ts';
import type { HallCommand } from '../command.ts';
import { seriesOf, type Series } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { Hall } from '../hall.ts';
import { isLent, isTaken, seriesIn } from '../numbering.ts';
import type { Refusal } from '../refusal.ts';

const most = 100;
/** Over the longest holidays, and not further. */
const daysAheadAtMost = 31;

/**
 * Numbers of a series lent to one kiosk: disjoint, never lent twice, whatever becomes of the kiosk. What is lent for a later
 * day keeps out of today's numbers too: today's may be carried over into it.
 */
export function grantRange(hall: Hall, command: Extract<HallCommand, { type: 'grant-range' }>): Decision {
  const { seriesId, holder, incarnation, count } = command;
  const day = command.day ?? hall.day;
  const series = seriesOf(hall.configuration, seriesId);
  const refusal = whyNotLend(hall, day);
  if (refusal !== null) return refuse(refusal);
  if (series === undefined) return refuse({ code: 'UNKNOWN_SERIES' });
  if (!Number.isInteger(count) || count < 1 || count > most) {
    return refuse({ code: 'RANGE_TOO_LARGE', facts: { most } });
  }
  const isAhead = day !== null && day !== hall.day;
  const from = firstFree(
    hall,
    series,
    isAhead ? series.offlineFrom : seriesIn(hall, series).nextOffline,
    count,
  );
  const to = from + count - 1;
  if (to > series.last) return refuse({ code: 'SERIES_EXHAUSTED' });
  const granted = { type: 'range-granted', seriesId, range: { holder, incarnation, from, to } } as const;
  return ok([isAhead ? { ...granted, aheadFor: day } : granted]);
}

function whyNotLend(hall: Hall, day: string | null): Refusal | null {
  if (hall.day === null || day === null) return { code: 'DAY_NOT_OPEN' };
  if (day < hall.day) return { code: 'DAY_MUST_BE_LATER', facts: { day: hall.day } };
  if (day === hall.day) return hall.phase === 'open' ? null : { code: 'DAY_NOT_OPEN' };
  return day <= addDays(hall.day, daysAheadAtMost) ? null : { code: 'DAY_NOT_OPEN' };
}

/** Where so many numbers in a row are neither in the hall nor lent. */
function firstFree(hall: Hall, series: Series, start: number, count: number): number {
  const ahead = hall.lentAhead.filter(({ seriesId }) => seriesId === series.id);
  const lent = [...seriesIn(hall, series).ranges, ...ahead.map(({ range }) => range)];
  let from = start;
  for (let number = from; number < from + count && number <= series.last; number++) {
    if (isTaken(hall, series, number) || isLent(lent, number)) from = number + 1;
  }
  return from;
}
