import { z } from 'zod';
import type { AppointmentView, CheckedIn, FreeSlots, PlaceElsewhere } from '../appointments.ts';
import { issuedTicketSchema, namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';
import { waitEstimateSchema } from './wait-estimate.ts';

const arrival = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-early'), from: z.number() }),
  z.object({ kind: z.literal('due'), until: z.number() }),
  z.object({ kind: z.literal('late') }),
  z.object({ kind: z.literal('past') }),
]);

export const freeSlotsSchema = describedAs<FreeSlots>('FreeSlots')(
  z.object({
    service: namesSchema,
    timeZone: z.string(),
    now: z.number(),
    days: z.array(
      z.object({ day: z.string(), slots: z.array(z.object({ at: z.number(), free: z.number() })) }),
    ),
  }),
);

export const appointmentViewSchema = describedAs<AppointmentView>('AppointmentView')(
  z.object({
    code: z.string(),
    centreId: z.string(),
    centre: namesSchema,
    address: namesSchema,
    timeZone: z.string(),
    serviceId: z.string(),
    service: namesSchema,
    procedureCode: z.string().nullable(),
    at: z.number(),
    from: z.number(),
    until: z.number(),
    state: z.enum(['booked', 'cancelled', 'arrived']),
    arrival,
    label: z.string().nullable(),
    url: z.string(),
    now: z.number(),
  }),
);

export const checkedInSchema = describedAs<CheckedIn>('CheckedIn')(
  issuedTicketSchema.extend({ appointmentAt: z.number().nullable() }),
);

export const placeElsewhereSchema = describedAs<PlaceElsewhere>('PlaceElsewhere')(
  z.object({
    centreId: z.string(),
    centre: namesSchema,
    address: namesSchema,
    service: namesSchema,
    ahead: z.number(),
    wait: waitEstimateSchema,
  }),
);
