import { z } from 'zod';
import { idSchema, wordsSchema } from './text.ts';

const named = { id: idSchema, name: wordsSchema };

/** Several screens beside each other that share the waiting list: this is the second of three. */
const partSchema = z
  .strictObject({ screen: z.int().min(1).max(6), of: z.int().min(2).max(6) })
  .refine(({ screen, of }) => screen <= of, 'screen ≤ of');

/**
 * What a display shows. A paired display is given a layout by its administrator, another one by its address (`?layout=`).
 * Whether it stands upright or lies follows from the screen itself.
 */
export const displaySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...named,
    kind: z.literal('board'),
    /** None: the whole hall. */
    zones: z.array(idSchema).default([]),
    /** Services beside each other; left out, as many as fit. */
    columns: z.int().min(1).max(4).optional(),
    part: partSchema.optional(),
    /** Whether it may be the voice of its zones. */
    speaks: z.boolean().default(true),
  }),
  /** A small screen over one desk: one number. */
  z.strictObject({
    ...named,
    kind: z.literal('counter'),
    counter: z.int().positive(),
    speaks: z.boolean().default(false),
  }),
]);

export type DisplayEntry = z.infer<typeof displaySchema>;
