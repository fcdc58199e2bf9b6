import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';

/** Throws VALIDATION_FAILED for a zone that the centre does not have. */
export function checkZone({ view }: KnownCentre, zoneId: string | null): void {
  if (zoneId === null || view.zones.some(({ id }) => id === zoneId)) return;
  throw new AppError('VALIDATION_FAILED', { in: 'body', path: 'zoneId' });
}
