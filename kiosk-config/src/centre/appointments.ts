import { z } from 'zod';

/** How a service takes appointments; a service without it takes none. Slots begin at each opening of the centre. */
export const appointmentsSchema = z.strictObject({
  slotMinutes: z.int().min(5).max(240),
  /** People a slot takes. */
  perSlot: z.int().min(1).max(100),
  /** The last day that can be booked, counted from today. */
  daysAhead: z.int().min(0).max(60),
  /** A slot can be booked until so long before it begins. */
  noticeMinutes: z.int().min(0).max(1440).default(60),
  /** Check-in is open from so long before the time. */
  checkInMinutes: z.int().min(0).max(240).default(30),
  /** Whoever comes later than this after the time takes an ordinary number. */
  graceMinutes: z.int().min(0).max(240).default(15),
});

export type AppointmentsEntry = z.infer<typeof appointmentsSchema>;
