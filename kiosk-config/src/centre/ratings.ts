import { ratingLevels, scaleSizes } from '@sanh/domain';
import { z } from 'zod';
import { idSchema, wordsSchema } from './text.ts';

const levelSchema = z.enum(ratingLevels);

const reasonSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** Offered to whoever chose one of these. */
  levels: z.array(levelSchema).min(1),
});

/** How many a device takes an hour: a kiosk stands where anybody can tap it. */
const withoutTicketSchema = z.strictObject({ perDeviceAndHour: z.int().min(1).max(600).default(30) });

/** How people rate how they were served, and what they may say besides. */
export const ratingsSchema = z.strictObject({
  levels: z.literal(scaleSizes).default(5),
  /** Levels that count as satisfied in the rate. */
  satisfied: z.array(levelSchema).min(1).default(['very-satisfied', 'satisfied']),
  reasons: z.array(reasonSchema).max(12).default([]),
  /** Whoever was not satisfied must say why. */
  needsReason: z.boolean().default(false),
  /** How long after a served leg it can be rated. */
  rightMinutes: z.number().positive().default(1440),
  /** Ratings without a ticket, kept and shown apart; null takes none. */
  unbound: withoutTicketSchema.nullable().prefault({}),
  /** Phản ánh, kiến nghị at the kiosk; null takes none. */
  feedback: withoutTicketSchema.nullable().prefault({}),
  /** What people wrote is erased after so many days; the level they gave stays. */
  keepCommentDays: z.int().positive().default(365),
});

export type RatingsEntry = z.infer<typeof ratingsSchema>;
