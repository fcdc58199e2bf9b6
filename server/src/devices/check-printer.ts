import type { ChosenPrinter } from '@sanh/contract';
import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';

/** Throws UNKNOWN_PRINTER for one that the centre's configuration does not describe. */
export function checkPrinter({ view }: KnownCentre, printer: ChosenPrinter | null): void {
  if (printer?.kind !== 'listed' || view.printers.some(({ id }) => id === printer.id)) return;
  throw new AppError('UNKNOWN_PRINTER');
}
