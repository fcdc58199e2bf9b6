import { z } from 'zod';
import { idSchema, wordsSchema } from './text.ts';

/** Nodes of the organisation tree from the root to the agency that runs the centre. Ids are national unit codes where there are any. */
export const agencySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['country', 'province', 'department', 'commune', 'unit']),
  name: wordsSchema,
});

export const zoneSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** The way from the entrance, as it is printed on the ticket. */
  direction: wordsSchema,
});

export type Agency = z.infer<typeof agencySchema>;
export type Zone = z.infer<typeof zoneSchema>;
