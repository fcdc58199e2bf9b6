import { closingPolicies } from '@sanh/domain';
import { z } from 'zod';
import { counterProfileSchema, hallConfigurationSchema } from './configuration.ts';
import { emergencyFacts } from './emergency.ts';
import { rangeAheadSchema } from './issuing-events.ts';
import { outcomeSchema, waitingTicketSchema } from './ticket.ts';

export const dayEvents = [
  z.object({
    type: z.literal('day-opened'),
    day: z.string(),
    configuration: hallConfigurationSchema,
    carriedOver: z.array(waitingTicketSchema),
    lent: z.array(rangeAheadSchema).optional(),
  }),
  z.object({
    type: z.literal('day-closed'),
    policy: z.enum(closingPolicies),
    left: z.array(z.object({ ticketId: z.string(), outcome: outcomeSchema })),
    sessionsClosed: z.array(z.string()),
  }),
  z.object({
    type: z.literal('issuing-stopped'),
    serviceId: z.string().nullable(),
    reason: z.string(),
  }),
  z.object({ type: z.literal('issuing-resumed'), serviceId: z.string().nullable() }),
  z.object({ type: z.literal('emergency-raised'), ...emergencyFacts }),
  z.object({ type: z.literal('emergency-ended'), id: z.string() }),
  z.object({ type: z.literal('configuration-published'), configuration: hallConfigurationSchema }),
  z.object({
    type: z.literal('waiting-moved'),
    from: z.string(),
    to: z.string(),
    reason: z.string(),
    ticketIds: z.array(z.string()),
  }),
  z.object({
    type: z.literal('profile-changed'),
    counterId: z.string(),
    profile: counterProfileSchema,
  }),
] as const;
