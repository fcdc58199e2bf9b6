import { z } from 'zod';

/** The limits of the day's work, in the units that their names say. */
export const rulesSchema = z.strictObject({
  noShow: z.strictObject({ minimumCalls: z.int().positive(), minimumMinutes: z.number().nonnegative() }),
  undoSeconds: z.number().nonnegative(),
  parkMinutes: z.number().positive(),
  /** How long the holder of a waiting ticket may ask for more time, and how often; 0 times is never. */
  hold: z
    .strictObject({ minutes: z.number().positive(), times: z.int().nonnegative() })
    .default({ minutes: 10, times: 2 }),
  appointmentLeadMinutes: z.number().nonnegative(),
  issueBeforeOpeningMinutes: z.number().nonnegative(),
  /** Tickets still waiting at closing: `expire`, or `carry-over` to the next opening day. */
  closing: z.enum(['expire', 'carry-over']),
  /** Demonstration only: the hall is open round the clock. */
  alwaysOpen: z.boolean().default(false),
});

export type RulesEntry = z.infer<typeof rulesSchema>;
