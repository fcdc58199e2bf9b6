import type { Sql } from '@sanh/db';
import { isOffered, type BookHours, type BookRules } from '@sanh/domain';
import { bookHoursOf, bookRulesOf } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Seat } from './appointment-store.ts';

export interface Booking {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly clock: () => number;
}

export interface Book {
  /** Null where the service takes no appointments. */
  readonly rules: BookRules | null;
  readonly hours: BookHours;
}

/** The rules of a service's book. Throws UNKNOWN_CENTRE or UNKNOWN_SERVICE. */
export function bookOf({ centres }: Pick<Booking, 'centres'>, centreId: string, serviceId: string): Book {
  const { centre } = centres.get(centreId);
  if (!centre.services.some(({ id }) => id === serviceId)) throw new AppError('UNKNOWN_SERVICE');
  return { rules: bookRulesOf(centre, serviceId), hours: bookHoursOf(centre) };
}

/** A slot that may be booked now. Throws SLOT_NOT_OFFERED. */
export function offeredSeat({ rules, hours }: Book, at: number, now: number): Seat {
  if (rules === null || !isOffered(rules, hours, at, now)) throw new AppError('SLOT_NOT_OFFERED');
  return { at, until: at + rules.graceMs, perSlot: rules.perSlot };
}
