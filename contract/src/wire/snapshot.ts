import { undoableSteps, type HallSnapshot } from '@sanh/domain';
import { z } from 'zod';
import { hallConfigurationSchema } from './configuration.ts';
import { describedAs } from './described-as.ts';
import { emergencyFacts } from './emergency.ts';
import { offlineRangeSchema, rangeAheadSchema } from './issuing-events.ts';
import { lineTurnSchema, ticketSchema } from './ticket.ts';

const session = z.object({
  id: z.string(),
  clerkId: z.string(),
  openedAt: z.number(),
  pause: z.object({ reason: z.string(), since: z.number(), until: z.number().nullable() }).nullable(),
});

const counterState = z.object({
  session: session.nullable(),
  ticketId: z.string().nullable(),
  lastStep: z
    .object({ kind: z.enum(undoableSteps), at: z.number(), before: ticketSchema, version: z.number() })
    .nullable(),
  served: z.number(),
  missed: z.number(),
  walkIns: z.number(),
});

const serviceState = z.object({
  issued: z.number(),
  served: z.number(),
  recentMs: z.array(z.number()),
  stopped: z.string().nullable(),
});

const recentCall = z.object({
  ticketId: z.string(),
  label: z.string(),
  counterId: z.string(),
  serviceId: z.string(),
  at: z.number(),
  calls: z.number(),
  language: z.string(),
});

export const hallSnapshotSchema = describedAs<HallSnapshot>('HallSnapshot')(
  z.object({
    centreId: z.string(),
    version: z.number(),
    at: z.number(),
    day: z.string().nullable(),
    phase: z.enum(['not-open', 'open', 'closed']),
    issuingStopped: z.string().nullable(),
    emergency: z.object({ ...emergencyFacts, raisedAt: z.number() }).nullable(),
    configuration: hallConfigurationSchema,
    tickets: z.array(ticketSchema),
    turns: z.array(lineTurnSchema.extend({ turnedBy: z.string().nullable() })),
    counters: z.record(z.string(), counterState),
    series: z.record(
      z.string(),
      z.object({ next: z.number(), nextOffline: z.number(), ranges: z.array(offlineRangeSchema) }),
    ),
    services: z.record(z.string(), serviceState),
    recentCalls: z.array(recentCall),
    missed: z.array(z.string()),
    carriedLabels: z.array(z.string()),
    decidedOffline: z.array(z.string()),
    lentAhead: z.array(rangeAheadSchema),
  }),
);
