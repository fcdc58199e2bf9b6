import type { CentreId } from '@sanh/domain';

/** Everybody who follows the hall of a centre. */
export const hallRoom = (centreId: CentreId): string => `hall:${centreId}`;
