import { ok, refuse } from '../../result.ts';
import type { Actor, CounterCommand } from '../command.ts';
import { serviceOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { HallEvent } from '../event.ts';
import { counterIn, type Hall } from '../hall.ts';
import { ticketId, type ServingTicket } from '../ticket.ts';
import { deskCalling, deskServing, ownDesk } from './at-counter.ts';
import { personalLine } from './entry.ts';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

export function start(hall: Hall, { counterId }: Of<'start'>, by: Actor): Decision {
  const desk = deskCalling(hall, counterId, by);
  if (!desk.ok) return desk;
  return ok([{ type: 'service-started', ticketId: desk.value.ticket.id, counterId }]);
}

export function finish(hall: Hall, { counterId }: Of<'finish'>, by: Actor): Decision {
  const desk = deskServing(hall, counterId, by);
  return desk.ok ? ok([finishedLeg(hall, desk.value.ticket)]) : desk;
}

export function finishedLeg(hall: Hall, ticket: ServingTicket): HallEvent {
  const { id, counterId, serviceId, returnTo, returnServiceId } = ticket;
  const line = returnTo === null ? null : personalLine(hall, returnTo, returnServiceId ?? serviceId);
  return { type: 'leg-finished', ticketId: id, counterId, comesBackTo: returnTo, line };
}

/** Absent only after the configured number of calls and time since the first of them. */
export function noShow(hall: Hall, { counterId }: Of<'no-show'>, by: Actor, now: number): Decision {
  const desk = deskCalling(hall, counterId, by);
  if (!desk.ok) return desk;
  const { ticket } = desk.value;
  const { minimumCalls, minimumMs } = hall.configuration.rules.noShow;
  const callsLeft = Math.max(0, minimumCalls - ticket.calls);
  const secondsLeft = Math.max(0, Math.ceil((ticket.calledAt + minimumMs - now) / 1000));
  if (callsLeft > 0 || secondsLeft > 0) {
    return refuse({ code: 'NO_SHOW_TOO_EARLY', facts: { callsLeft, secondsLeft } });
  }
  return ok([{ type: 'ticket-missed', ticketId: ticket.id, counterId }]);
}

/** Somebody at the desk without a number: a visit of its own that no display calls. */
export function serveWithoutTicket(hall: Hall, command: Of<'serve-without-ticket'>, by: Actor): Decision {
  const { counterId, serviceId, procedureCode } = command;
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  if (desk.value.session.pause !== null) return refuse({ code: 'COUNTER_PAUSED', facts: { counterId } });
  if (desk.value.ticket !== null)
    return refuse({ code: 'COUNTER_BUSY', facts: { label: desk.value.ticket.label } });
  if (serviceOf(hall.configuration, serviceId) === undefined || hall.day === null) {
    return refuse({ code: 'UNKNOWN_SERVICE' });
  }
  const label = `*${counterId}/${String(counterIn(hall, counterId).walkIns + 1)}`;
  const id = ticketId(hall.day, label);
  return ok([{ type: 'walk-in-started', counterId, ticketId: id, label, serviceId, procedureCode }]);
}
