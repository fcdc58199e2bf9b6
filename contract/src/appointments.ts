import type { Arrival, DayOfSlots, WaitEstimate } from '@sanh/domain';
import { z } from 'zod';
import type { IssuedTicket, Names } from './answers.ts';
import { tickedPapersSchema } from './commands.ts';
import { idSchema, instantSchema, languageSchema, procedureCodeSchema } from './ids.ts';

/** As it is kept: eight capitals and digits. What was typed is read by the domain's `readAppointmentCode` before. */
export const appointmentCodeSchema = z.string().regex(/^[A-Z][A-Z0-9]{7}$/);

export const bookBody = z.strictObject({
  serviceId: idSchema,
  /** The beginning of the slot. */
  at: instantSchema,
  procedureCode: procedureCodeSchema.nullable().default(null),
  language: languageSchema.default('vi'),
});

/** `from`: the slot that is given up. A move that comes late, after another one, is refused. */
export const moveBody = z.strictObject({ from: instantSchema, to: instantSchema });

/** What was ticked at the kiosk before the appointment was exchanged. */
export const checkInBody = z.strictObject({ papers: tickedPapersSchema.nullable().default(null) });

/** Days without a free slot are left out. */
export interface FreeSlots {
  readonly service: Names;
  readonly timeZone: string;
  readonly now: number;
  readonly days: readonly DayOfSlots[];
}

/** What everybody may know who has the code: nothing of it is personal. */
export interface AppointmentView {
  readonly code: string;
  readonly centreId: string;
  readonly centre: Names;
  readonly address: Names;
  readonly timeZone: string;
  readonly serviceId: string;
  readonly service: Names;
  readonly procedureCode: string | null;
  readonly at: number;
  /** From when to when it can be exchanged for a number that is called by its time. */
  readonly from: number;
  readonly until: number;
  readonly state: 'booked' | 'cancelled' | 'arrived';
  /** What coming now would mean. */
  readonly arrival: Arrival;
  /** The number it was exchanged for. */
  readonly label: string | null;
  /** What its QR says. */
  readonly url: string;
  readonly now: number;
}

/** A number given for an appointment; whoever came too late has an ordinary one, without a time. */
export interface CheckedIn extends IssuedTicket {
  readonly appointmentAt: number | null;
}

/** Another centre where the same can be done today. */
export interface PlaceElsewhere {
  readonly centreId: string;
  readonly centre: Names;
  readonly address: Names;
  readonly service: Names;
  readonly ahead: number;
  readonly wait: WaitEstimate;
}
