import type { Counter } from '../configuration.ts';
import { counterIn, lineIn, type Hall, type Session } from '../hall.ts';
import { counterLine, lengthOf } from '../line.ts';
import type { Layout } from './layout.ts';
import type { WorkingHours } from './working-hours.ts';

/** A counter that works or will soon, from `freeInMs` of open time on. */
export interface Hand {
  readonly counter: Counter;
  readonly freeInMs: number;
  readonly isIdle: boolean;
  /** The numbers of its services, tier by tier. */
  readonly tiers: readonly (readonly number[])[];
}

/** A pause whose end nobody has said. */
const usualPauseMs = 12 * 60_000;
const leastLeftMs = 4 * 60_000;
/** A ticket sent to one counter alone takes about so long there. */
const personalMs = 8 * 60_000;

/** Who serves, and who will when the pause is over. Closed counters are nobody's. */
export function crewOf(hall: Hall, { tiers }: Layout, hours: WorkingHours): readonly Hand[] {
  const crew: Hand[] = [];
  for (const [index, counter] of hall.configuration.counters.entries()) {
    const { session, ticketId } = counterIn(hall, counter.id);
    if (session === null) continue;
    const personal = lengthOf(lineIn(hall, counterLine(counter.id)));
    const freeInMs = pauseLeftMs(session, hours) + personal * personalMs;
    const isIdle = ticketId === null && session.pause === null && personal === 0;
    crew.push({ counter, freeInMs, isIdle, tiers: tiers[index] ?? [] });
  }
  return crew;
}

function pauseLeftMs({ pause }: Session, hours: WorkingHours): number {
  if (pause === null) return 0;
  const expected = pause.until ?? Math.max(pause.since + usualPauseMs, hours.now + leastLeftMs);
  return hours.openMsUntil(expected);
}
