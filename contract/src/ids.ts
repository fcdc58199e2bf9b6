import { z } from 'zod';

/** Ids are short words: safe in paths, rooms and logs. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** Of a field of the catalogue: as long as its official name, of which the longest known has 193 characters. */
export const fieldIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,254}$/);
export const ticketIdSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}\.[\p{L}\p{N}*/~_-]{1,24}$/u);
/** A reason is chosen from a list by its word: free text or a number could carry personal data into the log. */
export const reasonSchema = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export const languageSchema = z.string().regex(/^[a-z]{2,3}$/);
export const commandIdSchema = z.uuid();
export const procedureCodeSchema = z.string().regex(/^\d\.\d{6}$/);
/** A business day. */
export const daySchema = z.iso.date();
/** Milliseconds since 1970, between 2020 and 2100. */
export const instantSchema = z.int().min(1_577_836_800_000).max(4_102_444_800_000);
