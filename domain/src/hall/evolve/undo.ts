import type { HallEvent } from '../event.ts';
import { counterIn, serviceIn, type Hall } from '../hall.ts';
import { withCounter, withService, withTicketIn, withoutMissed } from './change.ts';

type Undone = Extract<HallEvent, { type: 'step-undone' }>;

/** Puts the ticket back as it was before the step, and takes back what the step had counted. */
export function stepUndone(hall: Hall, { counterId, step, ticket }: Undone): Hall {
  const restored = { ...ticket, version: hall.version };
  const atCounter = ticket.state === 'called' || ticket.state === 'serving';
  const next = withoutMissed(withTicketIn(hall, restored), ticket.id);
  const counted = uncounted(next, counterId, step, ticket.serviceId);
  return withCounter(counted, counterId, { ticketId: atCounter ? ticket.id : null, lastStep: null });
}

function uncounted(hall: Hall, counterId: string, step: Undone['step'], serviceId: string): Hall {
  const counter = counterIn(hall, counterId);
  if (step === 'no-show') return withCounter(hall, counterId, { missed: counter.missed - 1 });
  if (step !== 'finish') return hall;
  const service = serviceIn(hall, serviceId);
  const change = { served: service.served - 1, recentMs: service.recentMs.slice(0, -1) };
  return withCounter(withService(hall, serviceId, change), counterId, { served: counter.served - 1 });
}
