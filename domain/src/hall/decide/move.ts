import { ok, refuse, type Result } from '../../result.ts';
import type { Actor, CounterCommand, Destination, Placement } from '../command.ts';
import { counterOf, countersServing, serviceOf, type ServiceId } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { lineIn, serviceIn, type Hall } from '../hall.ts';
import { counterLine, queues, serviceLine } from '../line.ts';
import type { Refusal } from '../refusal.ts';
import type { LineKey, Standing, Ticket } from '../ticket.ts';
import { deskWithTicket } from './at-counter.ts';
import { hasReason } from './ticket-named.ts';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** Out of the line with the rank kept, e.g. while the citizen mends the papers. */
export function park(hall: Hall, { counterId, reason, forMs }: Of<'park'>, by: Actor, now: number): Decision {
  const desk = deskWithTicket(hall, counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  const most = hall.configuration.rules.parkAtMostMs;
  const until = now + Math.min(forMs ?? most, most);
  return ok([{ type: 'ticket-parked', ticketId: desk.value.ticket.id, counterId, reason, until }]);
}

export function requeue(hall: Hall, command: Of<'requeue'>, by: Actor, now: number): Decision {
  const desk = deskWithTicket(hall, command.counterId, by);
  if (!desk.ok) return desk;
  if (!hasReason(command.reason)) return refuse({ code: 'REASON_NEEDED' });
  const { ticket } = desk.value;
  const { counterId, reason } = command;
  const line = ticket.from?.line ?? serviceLine(ticket.serviceId);
  const entry = entryTo(hall, line, ticket, command.placement, now);
  return ok([{ type: 'ticket-requeued', ticketId: ticket.id, counterId, reason, line, ...entry }]);
}

/** To another service, or to one counter's personal line; `comeBack` returns the ticket here afterwards. */
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
  const returnTo = command.comeBack ? counterId : null;
  return ok([
    {
      type: 'ticket-transferred',
      ticketId: ticket.id,
      ...{ counterId, reason, placement, serviceId, line, returnTo },
      ...entry,
    },
  ]);
}

type Target = { line: LineKey; serviceId: ServiceId };

function destination(
  hall: Hall,
  to: Destination,
  serviceId: ServiceId,
  from: string,
): Result<Target, Refusal> {
  if (to.kind === 'counter') {
    const counter = counterOf(hall.configuration, to.counterId);
    if (counter === undefined) return refuse({ code: 'UNKNOWN_COUNTER', facts: { counterId: to.counterId } });
    if (to.counterId === from) return refuse({ code: 'SAME_PLACE' });
    return ok({ line: counterLine(to.counterId), serviceId });
  }
  if (serviceOf(hall.configuration, to.serviceId) === undefined) {
    return refuse({ code: 'UNKNOWN_SERVICE', facts: { serviceId: to.serviceId } });
  }
  if (to.serviceId === serviceId) return refuse({ code: 'SAME_PLACE' });
  const { stopped } = serviceIn(hall, to.serviceId);
  const isServed = countersServing(hall.configuration, to.serviceId).length > 0;
  if (stopped !== null || !isServed)
    return refuse({ code: 'SERVICE_CLOSED', facts: { reason: stopped ?? '' } });
  return ok({ line: serviceLine(to.serviceId), serviceId: to.serviceId });
}

/** Where in the line: `first` goes ahead of all who stand there now, `last` behind, else by the waiting time so far. */
function entryTo(
  hall: Hall,
  line: LineKey,
  ticket: Ticket,
  placement: Placement,
  now: number,
): { standing: Standing; rank: number } {
  if (placement === 'last') return { standing: 'ordinary', rank: now };
  if (placement === 'by-waiting-time') return { standing: 'ordinary', rank: ticket.rank };
  const heads = queues.map((queue) => lineIn(hall, line)[queue][0]?.rank ?? now);
  return { standing: 'first', rank: Math.min(now, ...heads) - 1 };
}
