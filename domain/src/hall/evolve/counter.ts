import type { HallEvent } from '../event.ts';
import { counterIn, type Hall } from '../hall.ts';
import { serviceLine } from '../line.ts';
import { knownTicket, withCounter, withTicketIn } from './change.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

export const counterOpened = (hall: Hall, { counterId, clerkId, sessionId }: Of<'counter-opened'>): Hall =>
  withCounter(hall, counterId, { session: { id: sessionId, clerkId, openedAt: hall.at, pause: null } });

export function counterPaused(hall: Hall, { counterId, reason, until }: Of<'counter-paused'>): Hall {
  const { session } = counterIn(hall, counterId);
  if (session === null) return hall;
  return withCounter(hall, counterId, { session: { ...session, pause: { reason, since: hall.at, until } } });
}

export function counterResumed(hall: Hall, { counterId }: Of<'counter-resumed'>): Hall {
  const { session } = counterIn(hall, counterId);
  return session === null ? hall : withCounter(hall, counterId, { session: { ...session, pause: null } });
}

export function counterClosed(hall: Hall, { counterId, sentBack }: Of<'counter-closed'>): Hall {
  let next = withCounter(hall, counterId, { session: null, lastStep: null });
  for (const id of sentBack) {
    const ticket = knownTicket(next, id, 'waiting');
    next = withTicketIn(next, { ...ticket, line: serviceLine(ticket.serviceId), version: hall.version });
  }
  return next;
}
