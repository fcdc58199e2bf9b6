import { ok, refuse, type Result } from '../../result.ts';
import type { Actor, CounterCommand, Destination } from '../command.ts';
import { counterOf, countersServing, serviceOf, type ServiceId } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { counterIn, serviceIn, type Hall } from '../hall.ts';
import { counterLine, serviceLine } from '../line.ts';
import type { Refusal } from '../refusal.ts';
import type { LineKey } from '../ticket.ts';
import { deskWithTicket } from './at-counter.ts';
import { entryTo, lineCalledFrom } from './entry.ts';
import { hasReason } from './ticket-named.ts';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** Out of the line with the rank kept, e.g. while the citizen mends the papers. */
export function park(hall: Hall, { counterId, reason, forMs }: Of<'park'>, by: Actor, now: number): Decision {
  const desk = deskWithTicket(hall, counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  const most = hall.configuration.rules.parkAtMostMs;
  const until = now + Math.max(0, Math.min(forMs ?? most, most));
  return ok([{ type: 'ticket-parked', ticketId: desk.value.ticket.id, counterId, reason, until }]);
}

export function requeue(hall: Hall, command: Of<'requeue'>, by: Actor, now: number): Decision {
  const desk = deskWithTicket(hall, command.counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(command.reason)) return refuse({ code: 'REASON_NEEDED' });
  const { ticket } = desk.value;
  const { counterId, reason } = command;
  const line = lineCalledFrom(hall, ticket);
  const entry = entryTo(hall, line, ticket, command.placement, now);
  return ok([{ type: 'ticket-requeued', ticketId: ticket.id, counterId, reason, line, ...entry }]);
}

/**
 * To another service, or to one counter's personal line; `comeBack` returns the ticket here afterwards.
 * Sent on without it, a ticket still goes back to the counter that asked for it before.
 */
export function transfer(hall: Hall, command: Of<'transfer'>, by: Actor, now: number): Decision {
  const desk = deskWithTicket(hall, command.counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(command.reason)) return refuse({ code: 'REASON_NEEDED' });
  const { ticket } = desk.value;
  const target = destination(hall, command.to, ticket.serviceId, command.counterId);
  if (!target.ok) return target;
  const { line, serviceId } = target.value;
  const entry = entryTo(hall, line, ticket, command.placement, now);
  const { counterId, reason, placement } = command;
  const returnTo = command.comeBack ? counterId : isReturn(ticket.returnTo, line) ? null : ticket.returnTo;
  return ok([
    {
      type: 'ticket-transferred',
      ticketId: ticket.id,
      ...{ counterId, reason, placement, serviceId, line, returnTo },
      ...entry,
    },
  ]);
}

const isReturn = (returnTo: string | null, line: LineKey): boolean =>
  returnTo !== null && line === counterLine(returnTo);

type Target = { line: LineKey; serviceId: ServiceId };

function destination(
  hall: Hall,
  to: Destination,
  serviceId: ServiceId,
  from: string,
): Result<Target, Refusal> {
  if (to.kind === 'counter') {
    const counter = counterOf(hall.configuration, to.counterId);
    if (counter === undefined) return refuse({ code: 'UNKNOWN_COUNTER' });
    if (to.counterId === from) return refuse({ code: 'SAME_PLACE' });
    if (counterIn(hall, to.counterId).session === null) {
      return refuse({ code: 'COUNTER_NOT_OPEN', facts: { counterId: to.counterId } });
    }
    return ok({ line: counterLine(to.counterId), serviceId });
  }
  if (serviceOf(hall.configuration, to.serviceId) === undefined) {
    return refuse({ code: 'UNKNOWN_SERVICE' });
  }
  if (to.serviceId === serviceId) return refuse({ code: 'SAME_PLACE' });
  const { stopped } = serviceIn(hall, to.serviceId);
  const isServed = countersServing(hall.configuration, to.serviceId).length > 0;
  if (stopped !== null || !isServed)
    return refuse({ code: 'SERVICE_CLOSED', facts: { reason: stopped ?? '' } });
  return ok({ line: serviceLine(to.serviceId), serviceId: to.serviceId });
}
