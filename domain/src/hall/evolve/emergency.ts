import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

export const emergencyRaised = (hall: Hall, { type: _, ...emergency }: Of<'emergency-raised'>): Hall => ({
  ...hall,
  emergency: { ...emergency, raisedAt: hall.at },
});

export const emergencyEnded = (hall: Hall, { id }: Of<'emergency-ended'>): Hall =>
  hall.emergency?.id === id ? { ...hall, emergency: null } : hall;
