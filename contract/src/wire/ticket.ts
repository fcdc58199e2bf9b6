import {
  callRules,
  channels,
  outcomes,
  type CallReason,
  type LineTurn,
  type PriorityClaim,
  type Ticket,
  type WaitingTicket,
} from '@sanh/domain';
import { z } from 'zod';
import { describedAs } from './described-as.ts';

export const lineKeySchema = z.union([
  z.templateLiteral(['service:', z.string()]),
  z.templateLiteral(['counter:', z.string()]),
]);
const standingSchema = z.enum(['ordinary', 'returning', 'first']);
export const outcomeSchema = z.enum(outcomes);

export const priorityClaimSchema = describedAs<PriorityClaim>('PriorityClaim')(
  z.object({ classId: z.string(), state: z.enum(['claimed', 'confirmed', 'refused']) }),
);

export const callReasonSchema = describedAs<CallReason>('CallReason')(
  z.object({
    rule: z.enum(callRules),
    passedOver: z.array(z.string()),
    passedOverCount: z.number(),
    note: z.string().nullable(),
  }),
);

export const lineTurnSchema = describedAs<LineTurn>('LineTurn')(
  z.object({ line: lineKeySchema, privilegedInRow: z.number(), ordinaryDue: z.number() }),
);

/** What a ticket is from its first event on. */
export const newTicketFacts = {
  id: z.string(),
  label: z.string(),
  seriesId: z.string(),
  number: z.number(),
  serviceId: z.string(),
  issuedAt: z.number(),
  rank: z.number(),
  priority: priorityClaimSchema.nullable(),
  procedureCode: z.string().nullable(),
  language: z.string(),
  channel: z.enum(channels),
  appointmentAt: z.number().nullable(),
  promised: z.object({ fromMs: z.number(), toMs: z.number() }).nullable(),
  issuedBy: z.string().nullable(),
};

export const waitingPlace = { line: lineKeySchema, standing: standingSchema };

const facts = z.object({
  ...newTicketFacts,
  leg: z.number(),
  queuedAt: z.number(),
  ratingRights: z.array(z.number()),
  returnTo: z.string().nullable(),
  returnServiceId: z.string().nullable(),
  holds: z.number().optional(),
  version: z.number(),
});

const leftFrom = z.object(waitingPlace).optional();

const atCounter = facts.extend({
  counterId: z.string(),
  calledAt: z.number(),
  lastCallAt: z.number(),
  calls: z.number(),
  why: callReasonSchema,
  from: z.object({ ...waitingPlace, turns: z.array(lineTurnSchema) }).nullable(),
});

export const waitingTicketSchema = describedAs<WaitingTicket>('WaitingTicket')(
  facts.extend({ state: z.literal('waiting'), ...waitingPlace }),
);

export const ticketSchema = describedAs<Ticket>('Ticket')(
  z.discriminatedUnion('state', [
    waitingTicketSchema,
    atCounter.extend({ state: z.literal('called') }).meta({ id: 'CalledTicket' }),
    atCounter.extend({ state: z.literal('serving'), startedAt: z.number() }).meta({ id: 'ServingTicket' }),
    facts
      .extend({
        state: z.literal('parked'),
        counterId: z.string().nullable(),
        parkedAt: z.number(),
        until: z.number(),
        reason: z.string(),
        leftFrom,
      })
      .meta({ id: 'ParkedTicket' }),
    facts
      .extend({
        state: z.literal('ended'),
        outcome: outcomeSchema,
        endedAt: z.number(),
        counterId: z.string().nullable(),
        leftFrom,
      })
      .meta({ id: 'EndedTicket' }),
  ]),
);
