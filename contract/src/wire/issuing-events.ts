import type { OfflineRange, RangeAhead } from '@sanh/domain';
import { z } from 'zod';
import { describedAs } from './described-as.ts';
import { newTicketFacts, outcomeSchema, waitingPlace } from './ticket.ts';
import { waitEstimateSchema } from './wait-estimate.ts';

const newTicket = z.object({ ...newTicketFacts, ...waitingPlace }).meta({ id: 'NewTicket' });

export const offlineRangeSchema = describedAs<OfflineRange>('OfflineRange')(
  z.object({ holder: z.string(), incarnation: z.string(), from: z.number(), to: z.number() }),
);

export const rangeAheadSchema = describedAs<RangeAhead>('RangeAhead')(
  z.object({ day: z.string(), seriesId: z.string(), range: offlineRangeSchema }),
);

export const issuingEvents = [
  z.object({
    type: z.literal('ticket-issued'),
    ticket: newTicket,
    shown: z.object({ ahead: z.number(), wait: waitEstimateSchema }),
  }),
  z.object({
    type: z.literal('range-granted'),
    seriesId: z.string(),
    range: offlineRangeSchema,
    aheadFor: z.string().optional(),
  }),
  z.object({
    type: z.literal('offline-ticket-adopted'),
    ticket: newTicket,
    insteadOf: z.string().nullable(),
    irregular: z.enum(['outside-range', 'duplicate']).nullable(),
    filedAs: outcomeSchema.nullable(),
  }),
  z.object({ type: z.literal('ticket-voided'), ticketId: z.string() }),
] as const;
