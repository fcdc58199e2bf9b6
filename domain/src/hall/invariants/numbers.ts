import { entryOf, type RangeAhead } from '../hall.ts';
import { dayOfTicket, type WaitingTicket } from '../ticket.ts';
import type { Watch } from './watch.ts';

/** I1: a number is given at most once per series and day, lent ranges are disjoint, and the main series keeps out of them. */
export function numbersAreGivenOnce(): Watch {
  const given = new Set<string>();
  return (before, { event }) => {
    const rangesOf = (seriesId: string) => entryOf(before.series, seriesId)?.ranges ?? [];
    if (event.type === 'day-opened') {
      for (const ticket of event.carriedOver) given.add(`${event.day} ${ticket.label}`);
      return (event.lent ?? []).filter((lent) => isCarriedIn(event.carriedOver, lent)).map(lentAndCarried);
    }
    if (event.type === 'range-granted') {
      const ahead = before.lentAhead.filter(({ seriesId }) => seriesId === event.seriesId);
      const known = [...rangesOf(event.seriesId), ...ahead.map(({ range }) => range)];
      const overlaps = known.some(({ from, to }) => event.range.from <= to && from <= event.range.to);
      return overlaps ? [`I1: range from ${event.range.from} lent twice`] : [];
    }
    if (event.type !== 'ticket-issued' && event.type !== 'offline-ticket-adopted') return [];
    const { id, label, number, seriesId } = event.ticket;
    const isMarked = event.type === 'offline-ticket-adopted' && event.irregular === 'duplicate';
    const key = `${dayOfTicket(id)} ${label}`;
    const faults = given.has(key) && !isMarked ? [`I1: ${key} given twice`] : [];
    given.add(key);
    const isLent = rangesOf(seriesId).some(({ from, to }) => from <= number && number <= to);
    return event.type === 'ticket-issued' && isLent ? [...faults, `I1: ${label} is lent to a kiosk`] : faults;
  };
}

const isCarriedIn = (carried: readonly WaitingTicket[], { seriesId, range }: RangeAhead): boolean =>
  carried.some(
    (ticket) => ticket.seriesId === seriesId && range.from <= ticket.number && ticket.number <= range.to,
  );

const lentAndCarried = ({ range }: RangeAhead): string =>
  `I1: range from ${range.from} is lent with a number that was carried over`;
