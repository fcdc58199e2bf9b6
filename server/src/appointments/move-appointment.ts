import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import { appointmentNamed } from './appointment-view.ts';
import { changeSeat, type Booked, type Named, type Seat } from './appointment-store.ts';
import { refuseFull } from './book-appointment.ts';
import { bookOf, offeredSeat, type Booking } from './book-of.ts';

/** Another slot under the same code. Throws SLOT_NOT_OFFERED, SLOT_FULL, or APPOINTMENT_CHANGED where it no longer stands at `from`. */
export async function moveAppointment(
  booking: Booking,
  { from, to, ...named }: Named & { readonly from: number; readonly to: number },
): Promise<Booked> {
  const before = await appointmentNamed(booking, named);
  if (before.state === 'booked' && before.at === to) return before;
  if (before.state !== 'booked' || before.at !== from) throw new AppError('APPOINTMENT_CHANGED');
  const seat = offeredSeat(bookOf(booking, before.centreId, before.serviceId), to, booking.clock());
  for (;;) {
    const moved = await changeSeatOnce(booking.sql, before, from, seat);
    if (moved !== null) return moved;
    const now = await appointmentNamed(booking, named);
    if (now.state === 'booked' && now.at === to) return now;
    if (now.state !== 'booked' || now.at !== from) throw new AppError('APPOINTMENT_CHANGED');
    await refuseFull(booking.sql, { ...before, ...seat });
  }
}

/** Null, too, when somebody else was given the seat at the same moment. */
const changeSeatOnce = (sql: Sql, booked: Booked, from: number, seat: Seat): Promise<Booked | null> =>
  changeSeat(sql, booked, from, seat).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505') return null;
    throw error;
  });
