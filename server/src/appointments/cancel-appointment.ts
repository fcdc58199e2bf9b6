import { AppError } from '../app-error.ts';
import { appointmentNamed } from './appointment-view.ts';
import { giveBack, type Booked, type Named } from './appointment-store.ts';
import type { Booking } from './book-of.ts';

/** Gives the slot back. Once given back it stays so; whoever has arrived has nothing to give back: APPOINTMENT_CHANGED. */
export async function cancelAppointment(booking: Booking, named: Named): Promise<Booked> {
  const cancelled = await giveBack(booking.sql, named, booking.clock());
  if (cancelled !== null) return cancelled;
  const booked = await appointmentNamed(booking, named);
  if (booked.state !== 'cancelled') throw new AppError('APPOINTMENT_CHANGED');
  return booked;
}
