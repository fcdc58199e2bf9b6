import { z } from 'zod';
import { callReasonSchema, lineKeySchema, lineTurnSchema } from './ticket.ts';

const counterId = z.string();
const ticketId = z.string();

export const counterEvents = [
  z.object({ type: z.literal('counter-opened'), counterId, clerkId: z.string(), sessionId: z.string() }),
  z.object({
    type: z.literal('counter-paused'),
    counterId,
    reason: z.string(),
    until: z.number().nullable(),
  }),
  z.object({ type: z.literal('counter-resumed'), counterId }),
  z.object({ type: z.literal('counter-closed'), counterId, sentBack: z.array(ticketId) }),
  z.object({
    type: z.literal('ticket-called'),
    ticketId,
    counterId,
    why: callReasonSchema,
    turns: z.array(lineTurnSchema),
  }),
  z.object({ type: z.literal('ticket-recalled'), ticketId, counterId }),
  z.object({ type: z.literal('service-started'), ticketId, counterId }),
  z.object({
    type: z.literal('leg-finished'),
    ticketId,
    counterId,
    comesBackTo: z.string().nullable(),
    line: lineKeySchema.nullable(),
  }),
  z.object({ type: z.literal('ticket-missed'), ticketId, counterId }),
  z.object({
    type: z.literal('walk-in-started'),
    counterId,
    ticketId,
    label: z.string(),
    serviceId: z.string(),
    procedureCode: z.string().nullable(),
  }),
] as const;
