import { randomInt } from 'node:crypto';
import type { bookBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { newAppointmentCode } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import {
  findByCommand,
  insertBooking,
  lowestFreeSeat,
  type Booked,
  type NewBooking,
} from './appointment-store.ts';
import { bookOf, offeredSeat, type Booking } from './book-of.ts';

export interface BookRequest {
  readonly centreId: string;
  readonly commandId: string;
  readonly body: z.output<typeof bookBody>;
}

/**
 * Books a slot. The same command again gets the same appointment. Throws SLOT_NOT_OFFERED, SLOT_FULL, or
 * COMMAND_ID_REUSED when the command had asked for something else.
 */
export async function bookAppointment(
  booking: Booking,
  { centreId, commandId, body }: BookRequest,
): Promise<Booked> {
  const { serviceId, at, procedureCode, language } = body;
  const before = await findByCommand(booking.sql, centreId, commandId);
  if (before !== null) return sameAs(body, before);
  const now = booking.clock();
  const seat = offeredSeat(bookOf(booking, centreId, serviceId), at, now);
  const wish = { ...seat, centreId, serviceId, procedureCode, language, commandId, now };
  for (;;) {
    const booked = await insertBooking(booking.sql, { ...wish, code: newAppointmentCode(randomInt) });
    if (booked !== null) return booked;
    const known = await findByCommand(booking.sql, centreId, commandId);
    if (known !== null) return sameAs(body, known);
    await refuseFull(booking.sql, wish);
  }
}

function sameAs({ serviceId, at, procedureCode }: BookRequest['body'], booked: Booked): Booked {
  const isSame =
    booked.serviceId === serviceId && booked.askedAt === at && booked.procedureCode === procedureCode;
  if (!isSame) throw new AppError('COMMAND_ID_REUSED');
  return booked;
}

/** Returns where a seat is free: it was only taken from under our hands, and the next try takes another one. */
export async function refuseFull(
  sql: Sql,
  slot: Pick<NewBooking, 'centreId' | 'serviceId' | 'at' | 'perSlot'>,
): Promise<void> {
  const [free] = await sql<{ seat: number | null }[]>`${lowestFreeSeat(sql, slot)}`;
  if (free?.seat == null) throw new AppError('SLOT_FULL');
}
