import { resolve } from '$app/paths';

/** The hall of a centre as it is now, in the panel: every counter and every queue. */
export const hallAt = (centreId: string): string => `${resolve('/')}?hall=${encodeURIComponent(centreId)}`;
