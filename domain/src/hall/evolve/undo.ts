import type { HallEvent } from '../event.ts';
import { counterIn, serviceIn, type Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { withCounter, withService, withTicketIn, withoutMissed } from './change.ts';

type Undone = Extract<HallEvent, { type: 'step-undone' }>;

/** Puts the ticket back as it was before the step, and takes back what the step had counted. */
export function stepUndone(hall: Hall, { counterId, step, ticket }: Undone): Hall {
  const restored = { ...ticket, version: hall.version };
  const atCounter = ticket.state === 'called' || ticket.state === 'serving';
  const next = withoutMissed(withTicketIn(hall, restored), ticket.id);
  const counted = uncounted(next, counterId, step, ticket);
  return withCounter(counted, counterId, { ticketId: atCounter ? ticket.id : null, lastStep: null });
}

function uncounted(hall: Hall, counterId: string, step: Undone['step'], ticket: Ticket): Hall {
  const counter = counterIn(hall, counterId);
  if (step === 'no-show') return withCounter(hall, counterId, { missed: counter.missed - 1 });
  if (step !== 'finish' || ticket.state !== 'serving') return hall;
  const { served, recentMs } = serviceIn(hall, ticket.serviceId);
  const tookMs = Math.max(0, (counter.lastStep?.at ?? 0) - ticket.calledAt);
  const at = recentMs.lastIndexOf(tookMs);
  const change = { served: served - 1, recentMs: at < 0 ? recentMs : recentMs.toSpliced(at, 1) };
  return withCounter(withService(hall, ticket.serviceId, change), counterId, { served: counter.served - 1 });
}
