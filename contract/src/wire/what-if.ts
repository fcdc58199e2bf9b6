import { callRules } from '@sanh/domain';
import { z } from 'zod';
import { timeFigures } from './statistics.ts';
import type { Fixed } from './described-as.ts';

const call = z.object({ at: z.number(), counterId: z.string(), rule: z.enum(callRules) }).nullable();

/** Calls that came at another time, at another counter, by another rule or not at all; the earliest are named. */
const differing = z.object({
  count: z.number(),
  first: z.array(
    z.object({
      ticketId: z.string(),
      /** The how-manieth call of the ticket. */
      call: z.number(),
      was: call,
      would: call,
    }),
  ),
});

const figures = z.object({
  /** Of legs that were called. */
  wait: timeFigures,
  served: z.number(),
  /** Legs that still waited, or were called and had not come, when the day closed. */
  left: z.number(),
  /** Legs that were called and nobody came. */
  noShow: z.number(),
});
const compared = {
  was: figures,
  would: figures,
  /** Null where one side has no such figure. Milliseconds and points of a percent. */
  difference: z.object({
    waitMedianMs: z.number().nullable(),
    waitP90Ms: z.number().nullable(),
    withinPoints: z.number().nullable(),
    ...{ served: z.number(), left: z.number(), noShow: z.number() },
  }),
};
const counterTime = z.object({
  /** Open and not on a break, and of that somebody in service. */
  ...{ openMs: z.number(), busyMs: z.number() },
  busyPercent: z.number().nullable(),
});

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('longest-wait') }),
  z.object({ kind: z.literal('priority-first'), inRow: z.number() }),
  z.object({ kind: z.literal('ratio'), priority: z.number(), ordinary: z.number() }),
]);

export const daySettingSchema = z
  .object({
    ...{ centreId: z.string(), day: z.string() },
    services: z.array(z.string()),
    counters: z.array(
      z.object({
        ...{ counterId: z.string(), tiers: z.array(z.array(z.string())), rule },
        /** Milliseconds since 1970. */
        open: z.array(z.object({ fromMs: z.number(), toMs: z.number() })),
      }),
    ),
  })
  .meta({ id: 'DaySetting' });
export type DaySetting = Fixed<z.output<typeof daySettingSchema>>;

export const whatIfSchema = z
  .object({
    ...{ centreId: z.string(), day: z.string() },
    /** The day with nothing changed, lived again: whether every call came out as in the log, and which did not. */
    baseline: z.object({ calls: z.number(), isExact: z.boolean(), differing }),
    all: z.object(compared),
    services: z.array(z.object({ serviceId: z.string(), ...compared })),
    /** By the hour of the local clock in which legs began to wait, e.g. "07". */
    hours: z.array(z.object({ hour: z.string(), ...compared })),
    counters: z.array(z.object({ counterId: z.string(), was: counterTime, would: counterTime })),
    differing,
    /** Numbers that a clerk chose on the day and that did not wait then any more, or not yet. */
    choicesLapsed: z.number(),
  })
  .meta({ id: 'WhatIf' });
export type WhatIfAnswer = Fixed<z.output<typeof whatIfSchema>>;
