import { z } from 'zod';

/** Words for people: Vietnamese and English always, any further language by its code ("km", "tay"). */
export const wordsSchema = z
  .object({ vi: z.string().min(1), en: z.string().min(1) })
  .catchall(z.string().min(1));
export type Words = z.infer<typeof wordsSchema>;

/** Ids are written into addresses and files: small letters, digits and hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Local time of the day, "07:30". */
export const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const languageSchema = z.string().regex(/^[a-z]{2,3}$/);
