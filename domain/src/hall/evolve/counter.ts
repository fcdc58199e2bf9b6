import type { HallEvent } from '../event.ts';
import { counterIn, type Hall } from '../hall.ts';
import { withCounter } from './change.ts';

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

export const counterClosed = (hall: Hall, { counterId }: Of<'counter-closed'>): Hall =>
  withCounter(hall, counterId, { session: null, lastStep: null });
