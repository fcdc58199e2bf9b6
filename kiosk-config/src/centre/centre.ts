import { z } from 'zod';
import { counterSchema, priorityClassSchema } from './counters.ts';
import { displaySchema } from './displays.ts';
import { dossierRulesSchema } from './dossiers.ts';
import { noticeSchema } from './notices.ts';
import { openingSchema } from './opening.ts';
import { noticesSchema } from './phone-notices.ts';
import { agencySchema, zoneSchema } from './places.ts';
import { printerSchema } from './printers.ts';
import { ratingsSchema } from './ratings.ts';
import { rulesSchema } from './rules.ts';
import { fieldSchema, seriesSchema, serviceSchema } from './services.ts';
import { statisticsSchema } from './statistics.ts';
import { idSchema, languageSchema, wordsSchema } from './text.ts';
import { voiceSchema } from './voice.ts';

/** The shape of a centre file, before its parts are compared with each other. */
export const centreShape = z.strictObject({
  version: z.int().positive(),
  id: idSchema,
  kind: z.enum(['commune', 'province', 'post-point']),
  /** From the root of the organisation tree to the agency that runs this centre. */
  agencies: z.array(agencySchema).min(1),
  /** The whole name, then the two lines into which headers split it. */
  name: wordsSchema,
  title: wordsSchema,
  place: wordsSchema,
  address: wordsSchema,
  hotline: z.string().min(1),
  timeZone: z.string().refine(isTimeZone),
  /** The first one greets. */
  languages: z.array(languageSchema).min(1),
  opening: openingSchema,
  zones: z.array(zoneSchema).min(1),
  fields: z.array(fieldSchema),
  series: z.array(seriesSchema).min(1),
  services: z.array(serviceSchema).min(1),
  counters: z.array(counterSchema).min(1),
  priorityClasses: z.array(priorityClassSchema),
  printers: z.array(printerSchema).default([]),
  /** Count at the kiosks which procedures are opened after a search, and offer the most opened ones first. */
  countsOpenings: z.boolean().default(false),
  rules: rulesSchema,
  dossiers: dossierRulesSchema.prefault({}),
  ratings: ratingsSchema.prefault({}),
  statistics: statisticsSchema.prefault({}),
  voice: voiceSchema.prefault({}),
  displays: z.array(displaySchema).default([]),
  /** Notices to the phones of people who ask for them; null sends none. */
  phoneNotices: noticesSchema.nullable().default(null),
  notices: z.array(noticeSchema).max(20).default([]),
});

export type Centre = z.infer<typeof centreShape>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
