import { ok, refuse } from '../../result.ts';
import type { Actor, CounterCommand } from '../command.ts';
import { serviceOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { ticketIn, type Hall } from '../hall.ts';
import { ownDesk } from './at-counter.ts';
import { withdrawn } from './call.ts';

/** Reverses the counter's last step while the limit lasts and nobody has touched the ticket since. */
export function undo(
  hall: Hall,
  { counterId }: Extract<CounterCommand, { type: 'undo' }>,
  by: Actor,
  now: number,
): Decision {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  const { lastStep, ticketId } = desk.value.state;
  if (lastStep === null) return refuse({ code: 'NOTHING_TO_UNDO' });
  if (now > lastStep.at + hall.configuration.rules.undoWithinMs) return refuse({ code: 'UNDO_TOO_LATE' });
  const ticket = ticketIn(hall, lastStep.before.id);
  const isBusyElsewhere = ticketId !== null && ticketId !== lastStep.before.id;
  if (ticket?.version !== lastStep.version || isBusyElsewhere) return refuse({ code: 'CHANGED_MEANWHILE' });
  if (lastStep.kind !== 'call' && desk.value.session.pause !== null) {
    return refuse({ code: 'COUNTER_PAUSED', facts: { counterId } });
  }
  const isOffered = serviceOf(hall.configuration, lastStep.before.serviceId) !== undefined;
  if (!isOffered) return refuse({ code: 'CHANGED_MEANWHILE' });
  if (lastStep.kind === 'call' && ticket.state === 'called') return ok([withdrawn(hall, ticket, 'undo')]);
  return ok([{ type: 'step-undone', counterId, step: lastStep.kind, ticket: lastStep.before }]);
}
