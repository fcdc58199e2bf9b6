import { ok, refuse } from '../../result.ts';
import type { Actor, CounterCommand } from '../command.ts';
import { counterOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { counterIn, lineIn, type Hall } from '../hall.ts';
import { counterLine, queues } from '../line.ts';
import { placesOf } from '../places.ts';
import { hasReason } from './ticket-named.ts';
import { ownDesk } from './at-counter.ts';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** One clerk per counter, one counter per clerk. The command's id becomes the session's. */
export function openCounter(
  hall: Hall,
  { counterId }: Of<'open-counter'>,
  by: Actor,
  sessionId: string,
): Decision {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  if (counterOf(hall.configuration, counterId) === undefined) {
    return refuse({ code: 'UNKNOWN_COUNTER' });
  }
  if (by.kind !== 'staff') return refuse({ code: 'COUNTER_NOT_YOURS', facts: { counterId } });
  if (counterIn(hall, counterId).session !== null)
    return refuse({ code: 'COUNTER_TAKEN', facts: { counterId } });
  const elsewhere = Object.entries(hall.counters).find(([, state]) => state.session?.clerkId === by.id);
  if (elsewhere !== undefined)
    return refuse({ code: 'CLERK_AT_ANOTHER_COUNTER', facts: { counterId: elsewhere[0] } });
  return ok([{ type: 'counter-opened', counterId, clerkId: by.id, sessionId }]);
}

export function pauseCounter(
  hall: Hall,
  { counterId, reason, until }: Of<'pause-counter'>,
  by: Actor,
): Decision {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  if (desk.value.session.pause !== null) return refuse({ code: 'COUNTER_PAUSED', facts: { counterId } });
  if (desk.value.ticket !== null)
    return refuse({ code: 'COUNTER_BUSY', facts: { label: desk.value.ticket.label } });
  return ok([{ type: 'counter-paused', counterId, reason, until }]);
}

export function resumeCounter(hall: Hall, { counterId }: Of<'resume-counter'>, by: Actor): Decision {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  if (desk.value.session.pause === null) return refuse({ code: 'COUNTER_NOT_PAUSED', facts: { counterId } });
  return ok([{ type: 'counter-resumed', counterId }]);
}

/**
 * A manager may close the counter of a clerk who has gone; the ticket in hand must be dealt with first.
 * Who waited for this counter alone goes back to the service's line.
 */
export function closeCounter(hall: Hall, { counterId }: Of<'close-counter'>, by: Actor): Decision {
  const { session } = counterIn(hall, counterId);
  const isForAbsentClerk = by.kind === 'staff' && by.isManager && session !== null;
  const desk = ownDesk(hall, counterId, isForAbsentClerk ? { ...by, id: session.clerkId } : by);
  if (!desk.ok) return desk;
  if (desk.value.ticket !== null)
    return refuse({ code: 'COUNTER_BUSY', facts: { label: desk.value.ticket.label } });
  const line = lineIn(hall, counterLine(counterId));
  const sentBack = queues.flatMap((queue) => [...placesOf(line[queue])].map((place) => place.id));
  return ok([{ type: 'counter-closed', counterId, sentBack }]);
}
