import { counterOf, counterIn, type Hall } from '@sanh/domain';
import type { ServedLeg } from './served-legs.ts';

/** Whether whoever served the leg is not at that counter now, so that nobody can have asked there. */
export function isClerkAbsent(hall: Hall, { counterId, clerkId }: ServedLeg): boolean {
  if (counterId === null || counterOf(hall.configuration, counterId) === undefined) return true;
  const { session } = counterIn(hall, counterId);
  return session === null || session.clerkId !== clerkId;
}
