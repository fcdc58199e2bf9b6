import { z } from 'zod';
import { hoursSchema } from './opening.ts';
import { clockSchema, idSchema } from './text.ts';

const templateSchema = z.strictObject({
  /** `{number}` and `{counter}` stand for the ticket's number and the counter's. */
  full: z
    .string()
    .max(200)
    .regex(/\{number\}/),
  /** When many are called at once. */
  short: z
    .string()
    .max(200)
    .regex(/\{number\}/),
});

const usualTemplates = {
  vi: { full: 'Mời số {number} đến quầy {counter}', short: 'Số {number}, quầy {counter}' },
  en: { full: 'Number {number}, please go to counter {counter}', short: '{number}, counter {counter}' },
};

/** How the hall calls by voice. Each zone has one voice, whatever number of screens hangs in it. */
export const voiceSchema = z.strictObject({
  isOn: z.boolean().default(true),
  /** Of the built-in Vietnamese packs; also the one that reads a kiosk aloud. */
  region: z.enum(['north', 'south']).default('north'),
  /** A pack of one's own for the first language, by its id. */
  pack: idSchema.nullable().default(null),
  /** By language. */
  templates: z.record(z.string(), templateSchema).default(usualTemplates),
  numbers: z.enum(['digits', 'number']).default('digits'),
  /** A ticket's own language after the first one. */
  speaksTicketLanguage: z.boolean().default(true),
  /** How often a call is said when there is time. */
  times: z.int().min(1).max(3).default(1),
  gapSeconds: z.number().min(0.2).max(10).default(0.6),
  /** A call is said within this time, as far as the words fit in. */
  budgetSeconds: z.number().min(10).max(120).default(45),
  quiet: z.array(hoursSchema).default([]),
  /** From this time on so loud. */
  volume: z.array(z.strictObject({ from: clockSchema, percent: z.int().min(1).max(100) })).default([]),
});

export type VoiceEntry = z.infer<typeof voiceSchema>;
