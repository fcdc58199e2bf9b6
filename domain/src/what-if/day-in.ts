import type { RecordedEvent } from '../hall/event.ts';
import { emptyHall, type Hall } from '../hall/hall.ts';

/**
 * The first day in a log: from its opening to its closing, or to where the log ends. A clock that was put back in between
 * counts as no time at all.
 */
export function dayIn(log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const from = log.findIndex(({ event }) => event.type === 'day-opened');
  if (from < 0) return [];
  const rest = log.slice(from);
  const closing = rest.findIndex(({ event }) => event.type === 'day-closed');
  const next = rest.findIndex(({ event }, index) => index > 0 && event.type === 'day-opened');
  const end = closing >= 0 ? closing + 1 : next >= 0 ? next : rest.length;
  let at = 0;
  return rest.slice(0, end).map((recorded) => {
    at = Math.max(at, recorded.at);
    return recorded.at === at ? recorded : { ...recorded, at };
  });
}

/** The hall that a day's opening is put upon: of the day before nothing stays but what the opening itself names. */
export const beforeFirst = ({ version }: RecordedEvent): Hall => ({ ...emptyHall(''), version: version - 1 });
