import { z } from 'zod';

const minutes = z.number().positive().max(600).nullable();

/** How long a wait, a walk to the counter, a service and a whole stay may take; null sets no target. */
const targetsSchema = z.strictObject({
  wait: minutes.default(15),
  walk: minutes.default(null),
  service: minutes.default(null),
  stay: minutes.default(null),
});

export const ownTargetsSchema = z.strictObject({
  ...{ wait: minutes.optional(), walk: minutes.optional() },
  ...{ service: minutes.optional(), stay: minutes.optional() },
});

/** By what a centre's figures are judged. Targets are minutes. */
export const statisticsSchema = z.strictObject({
  targets: targetsSchema.prefault({}),
  /** Groups of fewer are shown and marked, but not ranked. */
  smallNumber: z.int().min(1).max(1000).default(10),
  /** An open counter that has called nobody for so long while somebody waits for it stands out. */
  silentCounterMinutes: z.number().positive().default(10),
});

export type TargetsEntry = z.infer<typeof targetsSchema>;
