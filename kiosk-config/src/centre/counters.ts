import { counterWays } from '@sanh/domain';
import { z } from 'zod';
import { idSchema, wordsSchema } from './text.ts';

/** How a counter chooses among those who wait; the rules are explained at `CallingRule` in the domain. */
const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('longest-wait') }),
  z.strictObject({ kind: z.literal('priority-first'), inRow: z.int().positive() }),
  z.strictObject({ kind: z.literal('ratio'), priority: z.int().positive(), ordinary: z.int().positive() }),
]);

/** Where a counter is for whoever looks at the displays of its zone; the floor where it is not the hall's own. */
const directionSchema = z.strictObject({
  way: z.enum(counterWays),
  floor: z.int().min(-5).max(200).optional(),
});

export const counterSchema = z.strictObject({
  number: z.int().positive(),
  zone: idSchema,
  name: wordsSchema,
  direction: directionSchema.optional(),
  profile: z.strictObject({
    /** Service ids. A later tier is served only while nobody waits in an earlier one. */
    tiers: z.array(z.array(idSchema).min(1)).min(1),
    rule: ruleSchema,
  }),
});

export const priorityClassSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  note: wordsSchema.optional(),
});

export type CounterEntry = z.infer<typeof counterSchema>;
export type PriorityClassEntry = z.infer<typeof priorityClassSchema>;
