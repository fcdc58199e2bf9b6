import type { ReadLog } from '../../faults/read-log.ts';
import type { Sight } from './sights.ts';

/** After this a call is over in the log, and the glass must not go on with it in yellow. */
const freshMs = 30_000;
/** A silent line is noticed within ten seconds; a loaded browser paints later than it should. */
const noticedMs = 12_000;

interface LoggedCall {
  readonly name: string;
  readonly at: number;
  /** When nobody was being called by it any more; Infinity while somebody still is. */
  readonly until: number;
}

const nameOf = (number: string, counter: string): string => `${number} → ${counter}`;

export function callsIn({ log }: ReadLog): readonly LoggedCall[] {
  return log.flatMap(({ at, event }, index) => {
    if (event.type !== 'ticket-called') return [];
    const { ticketId, counterId } = event;
    const over = log
      .slice(index + 1)
      .find((later) => 'ticketId' in later.event && later.event.ticketId === ticketId);
    const label = ticketId.slice(ticketId.indexOf('.') + 1);
    return { name: nameOf(label, counterId), at, until: over?.at ?? Infinity };
  });
}

/** Calls that never stood on this glass. */
export function unseen(calls: readonly LoggedCall[], sights: readonly Sight[]): readonly string[] {
  const seen = new Set(sights.map(({ number, counter }) => nameOf(number, counter)));
  return calls.filter(({ name }) => !seen.has(name)).map(({ name }) => name);
}

/** What stood on this glass without having been called before, or in yellow long after it was over. */
export function wrong(calls: readonly LoggedCall[], sights: readonly Sight[]): readonly string[] {
  const known = new Map(calls.map((call) => [call.name, call]));
  return sights.flatMap(({ number, counter, isCalling, from, to }) => {
    const name = nameOf(number, counter);
    const call = known.get(name);
    if (call === undefined || call.at > from) return `${name} at ${String(from)}: never called till then`;
    const yellowUntil = Math.max(call.until, call.at + freshMs) + noticedMs;
    return isCalling && to > yellowUntil ? `${name} in yellow until ${String(to)}` : [];
  });
}
