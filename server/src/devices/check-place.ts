import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';

interface Place {
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
}

/** Throws VALIDATION_FAILED for a zone, a layout or a counter that the centre's configuration does not describe. */
export function checkPlace({ view }: KnownCentre, { zoneId, layoutId, counterId }: Place): void {
  const has = (list: readonly { readonly id: string }[], id: string | null): boolean =>
    id === null || list.some((one) => one.id === id);
  if (!has(view.zones, zoneId)) throw new AppError('VALIDATION_FAILED', { in: 'body', path: 'zoneId' });
  if (!has(view.displays, layoutId))
    throw new AppError('VALIDATION_FAILED', { in: 'body', path: 'layoutId' });
  if (!has(view.counters, counterId))
    throw new AppError('VALIDATION_FAILED', { in: 'body', path: 'counterId' });
}
