import { z } from 'zod';
import { appointmentsSchema } from './appointments.ts';
import { dossierRoleSchema } from './dossiers.ts';
import { ownTargetsSchema } from './statistics.ts';
import { idSchema, wordsSchema } from './text.ts';

const numbers = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

/**
 * A number series: "B" at width 3 gives B-001 to B-999. `server` numbers are given while the line to the server is up;
 * `offline` numbers follow right after them and are leased to kiosks.
 */
export const seriesSchema = z.strictObject({
  id: idSchema,
  prefix: z.string().regex(/^[A-ZĐ]{1,3}$/),
  width: z.int().min(2).max(5),
  server: numbers,
  offline: numbers,
});

/** A field on the centre's own board. It gathers fields of the national catalogue, which has many more and finer ones. */
export const fieldSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** Field ids of the catalogue; each belongs to one field of the board at most. */
  catalogue: z.array(idSchema).min(1),
});

export const serviceSchema = z.strictObject({
  id: idSchema,
  series: idSchema,
  name: wordsSchema,
  /** For displays and tickets: at most 24 characters. */
  shortName: z
    .object({ vi: z.string().min(1).max(24), en: z.string().min(1).max(24) })
    .catchall(z.string().min(1)),
  /** Fields of the board; none for services like "nhận kết quả". */
  fields: z.array(idSchema),
  /** Service time before today has shown its own: median and 90th percentile, minutes. */
  typicalMinutes: z.strictObject({ p50: z.number().positive(), p90: z.number().positive() }),
  /** Tickets a day at most; null is no limit. */
  dailyLimit: z.int().positive().nullable(),
  /**
   * At most one live number to a person: the kiosk asks for the citizen card or its number. `withoutCard`: whether it gives a
   * number to somebody who says to have none, or sends them to the desk. Left out, nobody is asked.
   */
  onePerPerson: z.strictObject({ withoutCard: z.enum(['allow', 'desk']).default('desk') }).optional(),
  icon: idSchema.optional(),
  appointments: appointmentsSchema.optional(),
  /** Where people come back to for a dossier, e.g. "nhận kết quả". */
  dossiers: dossierRoleSchema.optional(),
  /** Where its times are to be judged otherwise than the centre's; minutes. */
  targets: ownTargetsSchema.optional(),
});

export type SeriesEntry = z.infer<typeof seriesSchema>;
export type BoardField = z.infer<typeof fieldSchema>;
export type ServiceEntry = z.infer<typeof serviceSchema>;
