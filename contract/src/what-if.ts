import { z } from 'zod';
import { callingRuleSchema, tiersSchema } from './commands.ts';
import { daySchema, idSchema } from './ids.ts';

/** A time of the centre's own clock. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const atMost = 200;

/** A day that is over, and what would have been otherwise. Without changes the day comes out as it was. */
export const whatIfBody = z.strictObject({
  day: daySchema,
  /** In place of the hours that these counters had; one after the other and none touching the next. */
  hours: z
    .array(
      z.strictObject({
        counterId: idSchema,
        open: z.array(z.strictObject({ from: clockTimeSchema, to: clockTimeSchema })).max(6),
        /** The breaks that began within them stay. */
        keepsBreaks: z.boolean().default(true),
      }),
    )
    .max(atMost)
    .default([]),
  /** Counters that the centre did not have; without hours nobody sits there. */
  counters: z
    .array(z.strictObject({ counterId: idSchema, tiers: tiersSchema, rule: callingRuleSchema }))
    .max(atMost)
    .default([]),
  /** What a counter serves from a time on, null from the first hour; a null rule leaves the one in force. */
  profiles: z
    .array(
      z.strictObject({
        counterId: idSchema,
        from: clockTimeSchema.nullable().default(null),
        tiers: tiersSchema,
        rule: callingRuleSchema.nullable().default(null),
      }),
    )
    .max(atMost)
    .default([]),
  /** How all counters choose from a time on, but for those whose profile says otherwise. */
  rules: z
    .array(z.strictObject({ from: clockTimeSchema.nullable().default(null), rule: callingRuleSchema }))
    .max(atMost)
    .default([]),
});
export type WhatIfBody = z.output<typeof whatIfBody>;

/** So many differing calls are named, the earliest. */
export const differencesNamed = 30;

export type { DaySetting, WhatIfAnswer } from './wire/what-if.ts';
