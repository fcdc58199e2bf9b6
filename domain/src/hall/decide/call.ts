import { ok, refuse } from '../../result.ts';
import { nextTicket } from '../calling-order.ts';
import type { Actor, CounterCommand } from '../command.ts';
import type { Decision } from '../decide.ts';
import type { HallEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { lineIn, type Hall } from '../hall.ts';
import { counterLine } from '../line.ts';
import type { CalledTicket, LineTurn } from '../ticket.ts';
import { deskCalling, ownDesk, type Desk } from './at-counter.ts';
import { lineCalledFrom } from './entry.ts';
import { finishedLeg } from './serve.ts';
import { hasReason, ticketNamed } from './ticket-named.ts';

type Of<T extends CounterCommand['type']> = Extract<CounterCommand, { type: T }>;

/** The next one by the counter's rule, with the reason. May finish the ticket in service in the same step. */
export function callNext(hall: Hall, command: Of<'call-next'>, by: Actor, now: number): Decision {
  const desk = ownDesk(hall, command.counterId, by);
  if (!desk.ok) return desk;
  const { ticket } = desk.value;
  if (desk.value.session.pause !== null)
    return refuse({ code: 'COUNTER_PAUSED', facts: { counterId: command.counterId } });
  if (ticket !== null && !(command.finishCurrent && ticket.state === 'serving')) return busy(desk.value);
  const finishing = ticket?.state === 'serving' ? [finishedLeg(hall, ticket)] : [];
  const afterFinish = finishing.reduce(
    (next: Hall, event) => evolve(next, { version: next.version + 1, at: now, event }),
    hall,
  );
  const choice = nextTicket(afterFinish, command.counterId, now);
  if (choice === null) return refuse({ code: 'NOBODY_WAITING' });
  return ok([...finishing, { type: 'ticket-called', counterId: command.counterId, ...choice }]);
}

const busy = (desk: Desk): Decision =>
  refuse({ code: 'COUNTER_BUSY', facts: { label: desk.ticket?.label ?? '' } });

/** A given number out of its turn, with a reason that is kept for everybody to see. The lines' turns stay as they are. */
export function callTicket(hall: Hall, command: Of<'call-ticket'>, by: Actor): Decision {
  const desk = ownDesk(hall, command.counterId, by);
  if (!desk.ok) return desk;
  if (desk.value.session.pause !== null)
    return refuse({ code: 'COUNTER_PAUSED', facts: { counterId: command.counterId } });
  if (desk.value.ticket !== null) return busy(desk.value);
  if (!hasReason(command.reason)) return refuse({ code: 'REASON_NEEDED' });
  const named = ticketNamed(hall, command.ticketId);
  if (!named.ok) return named;
  const ticket = named.value;
  if (ticket.state !== 'waiting')
    return refuse({ code: 'TICKET_NOT_WAITING', facts: { label: ticket.label } });
  const serves = desk.value.counter.profile.tiers.some((tier) => tier.includes(ticket.serviceId));
  if (!serves && ticket.line !== counterLine(command.counterId)) {
    return refuse({ code: 'SERVICE_NOT_AT_COUNTER', facts: { label: ticket.label } });
  }
  const why = { rule: 'chosen' as const, passedOver: [], passedOverCount: 0, note: command.reason };
  const { counterId, ticketId } = command;
  return ok([{ type: 'ticket-called', ticketId, counterId, why, turns: [] }]);
}

export function recall(hall: Hall, { counterId }: Of<'recall'>, by: Actor): Decision {
  const desk = deskCalling(hall, counterId, by);
  if (!desk.ok) return desk;
  return ok([{ type: 'ticket-recalled', ticketId: desk.value.ticket.id, counterId }]);
}

export function uncall(hall: Hall, { counterId, reason }: Of<'uncall'>, by: Actor): Decision {
  const desk = deskCalling(hall, counterId, by);
  if (!desk.ok) return desk;
  return hasReason(reason)
    ? ok([withdrawn(hall, desk.value.ticket, reason)])
    : refuse({ code: 'REASON_NEEDED' });
}

/** A call taken back: the ticket stands where it stood, and nobody has won or lost a turn by it. */
export function withdrawn(hall: Hall, ticket: CalledTicket, reason: string): HallEvent {
  const standing = ticket.from?.standing ?? 'ordinary';
  const turns = (ticket.from?.turns ?? []).flatMap((before) => turnBack(hall, ticket, before));
  const line = lineCalledFrom(hall, ticket);
  return {
    type: 'call-withdrawn',
    ticketId: ticket.id,
    counterId: ticket.counterId,
    reason,
    line,
    standing,
    turns,
  };
}

/**
 * The turn as it was before the call. Once another call has moved it, a privileged call stays counted and an ordinary one
 * gives back what was due: either way ordinary tickets wait no longer than the rule allows.
 */
function turnBack(hall: Hall, ticket: CalledTicket, before: LineTurn): LineTurn[] {
  const line = lineIn(hall, before.line);
  if (line.turnedBy === ticket.id) return [before];
  if (ticket.why.rule === 'priority' || ticket.why.rule === 'appointment') return [];
  const privilegedInRow = Math.max(before.privilegedInRow, line.privilegedInRow);
  const ordinaryDue = Math.max(before.ordinaryDue, line.ordinaryDue);
  return [{ line: before.line, privilegedInRow, ordinaryDue }];
}
