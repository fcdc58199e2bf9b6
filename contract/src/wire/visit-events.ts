import { placements } from '@sanh/domain';
import { z } from 'zod';
import { lineTurnSchema, priorityClaimSchema, waitingPlace } from './ticket.ts';

const counterId = z.string();
const ticketId = z.string();
const reason = z.string();

export const visitEvents = [
  z.object({
    type: z.literal('call-withdrawn'),
    ticketId,
    counterId,
    reason,
    ...waitingPlace,
    turns: z.array(lineTurnSchema),
  }),
  z.object({ type: z.literal('ticket-parked'), ticketId, counterId, reason, until: z.number() }),
  z.object({ type: z.literal('ticket-held'), ticketId, until: z.number() }),
  z.object({
    type: z.literal('ticket-requeued'),
    ticketId,
    counterId: counterId.nullable(),
    reason,
    ...waitingPlace,
    rank: z.number(),
  }),
  z.object({
    type: z.literal('ticket-transferred'),
    ticketId,
    counterId,
    reason,
    serviceId: z.string(),
    ...waitingPlace,
    placement: z.enum(placements),
    rank: z.number(),
    returnTo: z.string().nullable(),
  }),
  z.object({ type: z.literal('ticket-cancelled'), ticketId, counterId: counterId.nullable(), reason }),
  z.object({
    type: z.literal('priority-changed'),
    ticketId,
    counterId: counterId.nullable(),
    priority: priorityClaimSchema.nullable(),
  }),
  z.object({ type: z.literal('rating-right-used'), ticketId, leg: z.number() }),
] as const;
