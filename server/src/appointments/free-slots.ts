import type { FreeSlots } from '@sanh/contract';
import { freeSlots } from '@sanh/domain';
import { takenSlots } from './appointment-store.ts';
import { bookOf, type Booking } from './book-of.ts';

/** The slots of a service that somebody can book now; none where it takes no appointments. */
export async function listFreeSlots(
  booking: Booking,
  { centreId, serviceId }: { centreId: string; serviceId: string },
): Promise<FreeSlots> {
  const { rules, hours } = bookOf(booking, centreId, serviceId);
  const { centre } = booking.centres.get(centreId);
  const now = booking.clock();
  const service = centre.services.find(({ id }) => id === serviceId)?.name ?? {};
  const about = { service, timeZone: centre.timeZone, now };
  if (rules === null) return { ...about, days: [] };
  const taken = await takenSlots(booking.sql, { centreId, serviceId, from: now });
  return { ...about, days: freeSlots(rules, hours, taken, now) };
}
