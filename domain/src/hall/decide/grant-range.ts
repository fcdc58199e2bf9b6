import { ok, refuse } from '../../result.ts';
import type { HallCommand } from '../command.ts';
import { seriesOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { Hall } from '../hall.ts';
import { isTaken, seriesIn } from '../numbering.ts';

const most = 100;

/**
 * Numbers of a series lent to one kiosk: disjoint, never lent twice, whatever becomes of the kiosk.
 * A number that is already in the hall (carried over, say) is in no range.
 */
export function grantRange(hall: Hall, command: Extract<HallCommand, { type: 'grant-range' }>): Decision {
  const { seriesId, holder, incarnation, count } = command;
  const series = seriesOf(hall.configuration, seriesId);
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  if (series === undefined) return refuse({ code: 'UNKNOWN_SERIES' });
  if (!Number.isInteger(count) || count < 1 || count > most) {
    return refuse({ code: 'RANGE_TOO_LARGE', facts: { most } });
  }
  let from = seriesIn(hall, series).nextOffline;
  for (let number = from; number < from + count && number <= series.last; number++) {
    if (isTaken(hall, series, number)) from = number + 1;
  }
  const to = from + count - 1;
  if (to > series.last) return refuse({ code: 'SERIES_EXHAUSTED' });
  return ok([{ type: 'range-granted', seriesId, range: { holder, incarnation, from, to } }]);
}
