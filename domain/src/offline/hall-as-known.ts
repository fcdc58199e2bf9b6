import { businessDayAt, instantOf } from '../calendar/local-time.ts';
import type { HallCommand } from '../hall/command.ts';
import { decide } from '../hall/decide.ts';
import { evolve } from '../hall/evolve.ts';
import { withRangeLent } from '../hall/evolve/change.ts';
import { entryOf, ticketIn, type Hall } from '../hall/hall.ts';
import { isLent } from '../hall/numbering.ts';
import type { Lease, Reserve } from './reserve.ts';

/**
 * The hall as a kiosk without the network must take it to be: the last one it knew, brought to today as the server will,
 * with the kiosk's own numbers in it. `now` is the server's time as far as the kiosk can tell.
 */
export function hallAsKnown(hall: Hall, reserve: Reserve, now: number): Hall {
  if (hall.day === null) return hall;
  const today = onItsDay(hall, now);
  const lent = reserve.leases
    .filter(({ day }) => day === today.day)
    .reduce((known, lease) => withLeaseKnown(known, lease, reserve.incarnation), today);
  return reserve.given
    .filter(({ day, shown }) => day === lent.day && ticketIn(lent, shown.ticketId) === undefined)
    .reduce((known, { id, command }) => after(known, id, command, momentIn(known, now)), lent);
}

/** Never before what the hall has already seen, nor before its day: a clock may be behind, the log is not. */
export function momentIn(hall: Hall, now: number): number {
  const { timeZone } = hall.configuration;
  const dayStart = hall.day === null ? 0 : instantOf(timeZone, hall.day, 0);
  return Math.round(Math.max(now, hall.at, dayStart));
}

function onItsDay(hall: Hall, now: number): Hall {
  const { configuration } = hall;
  const at = momentIn(hall, now);
  const day = businessDayAt(configuration.timeZone, at);
  if (hall.day === null || day <= hall.day) return hall;
  return after(hall, `open ${day}`, { type: 'open-day', day, configuration }, at);
}

/** What was lent may be known here by the server's answer alone. */
function withLeaseKnown(hall: Hall, { seriesId, holder, from, to }: Lease, incarnation: string): Hall {
  const ranges = entryOf(hall.series, seriesId)?.ranges ?? [];
  return isLent(ranges, from)
    ? hall
    : withRangeLent(hall, { seriesId, range: { holder, incarnation, from, to } });
}

/** Refused, it changes nothing. */
function after(hall: Hall, id: string, command: HallCommand, at: number): Hall {
  const decision = decide(hall, { id, by: { kind: 'system' }, command }, at);
  if (!decision.ok) return hall;
  return decision.value.reduce((next, event) => evolve(next, { version: next.version + 1, at, event }), hall);
}
