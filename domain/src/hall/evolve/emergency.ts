import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

export function emergencyRaised(hall: Hall, event: Of<'emergency-raised'>): Hall {
  const { id, texts, until, clerkId } = event;
  return { ...hall, emergency: { id, texts, until, clerkId, raisedAt: hall.at } };
}

export const emergencyEnded = (hall: Hall, { id }: Of<'emergency-ended'>): Hall =>
  hall.emergency?.id === id ? { ...hall, emergency: null } : hall;
