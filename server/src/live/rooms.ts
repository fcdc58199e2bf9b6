import type { CentreId } from '@sanh/domain';

/** Everybody who follows the hall of a centre. */
export const hallRoom = (centreId: CentreId): string => `hall:${centreId}`;

/** The counters of a centre: what is told here is not for kiosks and displays. */
export const staffRoom = (centreId: CentreId): string => `staff:${centreId}`;
