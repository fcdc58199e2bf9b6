import { z } from 'zod';
import { wordsSchema } from './text.ts';

const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';

/** Local time of one opening without a break, "07:00-11:30"; may end at "24:00". */
export const hoursSchema = z.string().regex(new RegExp(`^${clock}-(?:${clock}|24:00)$`));

const dayHours = z.array(hoursSchema);

const exceptionSchema = z.strictObject({
  date: z.iso.date(),
  /** `off` closes the day, `work` opens it (a swap day). */
  kind: z.enum(['off', 'work']),
  /** Only for `work`; without them the day has Monday's hours. */
  hours: dayHours.min(1).optional(),
  note: wordsSchema,
});

/** Opening hours by weekday, and the dates that differ. A weekday left out is closed. */
export const openingSchema = z.strictObject({
  weekly: z.strictObject({
    mon: dayHours.optional(),
    tue: dayHours.optional(),
    wed: dayHours.optional(),
    thu: dayHours.optional(),
    fri: dayHours.optional(),
    sat: dayHours.optional(),
    sun: dayHours.optional(),
  }),
  exceptions: z.array(exceptionSchema),
});

export type Opening = z.infer<typeof openingSchema>;
export type OpeningException = Opening['exceptions'][number];
