import type { AppointmentView } from '@sanh/contract';
import { arrivalAt, type Arrival, type BookRules } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { findAppointment, type Booked, type Named } from './appointment-store.ts';
import { bookOf, type Booking } from './book-of.ts';

/** Of a service that has stopped taking appointments the booked ones still hold. */
const noRules: Pick<BookRules, 'checkInMs'> = { checkInMs: 30 * 60_000 };

export function arrivalOf(booking: Booking, booked: Booked, now: number): Arrival {
  const { hours } = bookOf(booking, booked.centreId, booked.serviceId);
  return arrivalAt(booked, { checkInMs: checkInMsOf(booking, booked) }, hours.timeZone, now);
}

const checkInMsOf = (booking: Booking, { centreId, serviceId }: Booked): number =>
  (bookOf(booking, centreId, serviceId).rules ?? noRules).checkInMs;

/** Throws UNKNOWN_APPOINTMENT. */
export async function appointmentNamed({ sql, centres }: Booking, named: Named): Promise<Booked> {
  centres.get(named.centreId);
  const booked = await findAppointment(sql, named);
  if (booked === null) throw new AppError('UNKNOWN_APPOINTMENT');
  return booked;
}

export function toAppointmentView(booking: Booking, booked: Booked, publicUrl: string): AppointmentView {
  const { centre } = booking.centres.get(booked.centreId);
  const { code, centreId, serviceId, procedureCode, at, until, state, ticketId } = booked;
  const now = booking.clock();
  return {
    ...{ code, centreId, serviceId, procedureCode, state, now },
    ...{ at, from: at - checkInMsOf(booking, booked), until },
    ...{ centre: centre.name, address: centre.address, timeZone: centre.timeZone },
    service: centre.services.find(({ id }) => id === serviceId)?.name ?? {},
    arrival: arrivalOf(booking, booked, now),
    label: ticketId === null ? null : ticketId.slice(ticketId.indexOf('.') + 1),
    url: `${publicUrl}/kiosk/appointment/?centre=${centreId}&code=${code}`,
  };
}
