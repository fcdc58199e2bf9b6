import type { HallCommand, Placement } from '../hall/command.ts';
import type { HallEvent, RecordedEvent } from '../hall/event.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

/** The step at a counter that made this event; null of what no step at a counter made. Calls are not among them. */
export function stepOf({ at, event }: RecordedEvent): { counterId: string; command: HallCommand } | null {
  if (!('counterId' in event) || event.counterId === null) return null;
  const { counterId } = event;
  const command = commandAt({ at, event }, counterId);
  return command === null ? null : { counterId, command };
}

function commandAt(
  { at, event }: Pick<RecordedEvent, 'at' | 'event'>,
  counterId: string,
): HallCommand | null {
  switch (event.type) {
    case 'ticket-recalled':
      return { type: 'recall', counterId };
    case 'call-withdrawn':
      return { type: 'uncall', counterId, reason: event.reason };
    case 'service-started':
      return { type: 'start', counterId };
    case 'leg-finished':
      return { type: 'finish', counterId };
    case 'ticket-missed':
      return { type: 'no-show', counterId };
    case 'ticket-parked':
      return { type: 'park', counterId, reason: event.reason, forMs: event.until - at };
    case 'ticket-requeued':
      return { type: 'requeue', counterId, reason: event.reason, placement: placementOf(event, at) };
    case 'ticket-transferred':
      return transferOf(event);
    case 'ticket-cancelled':
      return { type: 'cancel', ticketId: event.ticketId, reason: event.reason };
    case 'priority-changed':
      return priorityOf(event);
    case 'step-undone':
      return { type: 'undo', counterId };
    default:
      return null;
  }
}

function placementOf({ standing, rank }: Of<'ticket-requeued'>, at: number): Placement {
  if (standing === 'first') return 'first';
  return rank === at ? 'last' : 'by-waiting-time';
}

function transferOf(event: Of<'ticket-transferred'>): HallCommand {
  const { counterId, reason, placement, line, serviceId, returnTo } = event;
  const to = line.startsWith('counter:')
    ? ({ kind: 'counter', counterId: line.slice('counter:'.length) } as const)
    : ({ kind: 'service', serviceId } as const);
  return { type: 'transfer', counterId, reason, placement, to, comeBack: returnTo === counterId };
}

export const priorityOf = ({ ticketId, priority }: Of<'priority-changed'>): HallCommand => ({
  ...{ type: 'change-priority', ticketId },
  ...{ classId: priority?.classId ?? null, state: priority?.state ?? 'refused' },
});

/** How somebody came back who had left the line: from parking in time or too late, from absence, from a cancellation. */
export function returnOf(
  { ticketId, reason, standing }: Of<'ticket-requeued'>,
  left: HallEvent['type'],
): HallCommand {
  if (left === 'ticket-cancelled') return { type: 'uncancel', ticketId };
  const isInTime = left === 'ticket-held' || (left === 'ticket-parked' && standing === 'returning');
  return isInTime ? { type: 'return-parked', ticketId } : { type: 'bring-back', ticketId, reason };
}
