import { closingPolicies, weekdays, type HallConfiguration } from '@sanh/domain';
import { z } from 'zod';
import { describedAs } from './described-as.ts';

const hours = z.array(z.object({ fromMinute: z.number(), toMinute: z.number() }));

const series = z.object({
  id: z.string(),
  prefix: z.string(),
  width: z.number(),
  first: z.number(),
  offlineFrom: z.number(),
  last: z.number(),
});

const service = z.object({
  id: z.string(),
  seriesId: z.string(),
  typicalMs: z.object({ p50: z.number(), p90: z.number() }),
  dailyLimit: z.number().nullable(),
});

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('longest-wait') }),
  z.object({ kind: z.literal('priority-first'), inRow: z.number() }),
  z.object({ kind: z.literal('ratio'), priority: z.number(), ordinary: z.number() }),
]);

export const counterProfileSchema = z.object({ tiers: z.array(z.array(z.string())), rule });

const counter = z.object({ id: z.string(), zoneId: z.string(), profile: counterProfileSchema });

const calendar = z.object({
  weekly: z.partialRecord(z.enum(weekdays), hours),
  exceptions: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(['off', 'work']),
      hours: hours.optional(),
      note: z.string(),
    }),
  ),
});

const rules = z.object({
  noShow: z.object({ minimumCalls: z.number(), minimumMs: z.number() }),
  undoWithinMs: z.number(),
  parkAtMostMs: z.number(),
  hold: z.object({ forMs: z.number(), atMost: z.number() }).optional(),
  appointmentLeadMs: z.number(),
  issueBeforeOpeningMs: z.number(),
  alwaysOpen: z.boolean(),
  closing: z.enum(closingPolicies),
});

export const hallConfigurationSchema = describedAs<HallConfiguration>('HallConfiguration')(
  z.object({
    version: z.number(),
    timeZone: z.string(),
    series: z.array(series),
    services: z.array(service),
    counters: z.array(counter),
    priorityClasses: z.array(z.object({ id: z.string() })),
    calendar,
    rules,
  }),
);
