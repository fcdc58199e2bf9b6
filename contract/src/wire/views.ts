import { z } from 'zod';
import type { CentreSummary, CentreView, Colleagues, FoundCard, PublishedConfiguration } from '../answers.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';
import { centreNoticeSchema, counterDirectionSchema, displayLayoutSchema } from './display.ts';
import { printerViewSchema } from './printing.ts';
import { centreRatingsSchema } from './rating.ts';
import { centreVoiceSchema } from './voice.ts';

const summary = { id: z.string(), kind: z.string(), names: namesSchema };

export const centreSummarySchema = describedAs<CentreSummary>('CentreSummary')(z.object(summary));

const service = z.object({
  id: z.string(),
  letter: z.string(),
  names: namesSchema,
  shortNames: namesSchema,
  fieldIds: z.array(z.string()),
  isGuidance: z.boolean(),
  onePerPerson: z.object({ withoutCard: z.enum(['allow', 'desk']) }).nullable(),
  takesAppointments: z.boolean(),
});

const counter = z.object({
  ...{ id: z.string(), number: z.string(), names: namesSchema, zoneId: z.string() },
  direction: counterDirectionSchema.nullable(),
});

export const centreViewSchema = describedAs<CentreView>('CentreView')(
  z.object({
    ...summary,
    version: z.number(),
    address: namesSchema,
    hotline: z.string().nullable(),
    timeZone: z.string(),
    isDemo: z.boolean(),
    publicUrl: z.string().nullable(),
    zones: z.array(z.object({ id: z.string(), names: namesSchema, direction: namesSchema })),
    services: z.array(service),
    counters: z.array(counter),
    priorityClasses: z.array(z.object({ id: z.string(), names: namesSchema })),
    languages: z.array(z.string()),
    countsOpenings: z.boolean(),
    printers: z.array(printerViewSchema),
    ratings: centreRatingsSchema,
    voice: centreVoiceSchema,
    displays: z.array(displayLayoutSchema),
    notices: z.array(centreNoticeSchema),
  }),
);

export const publishedConfigurationSchema = describedAs<PublishedConfiguration>('PublishedConfiguration')(
  z.object({ version: z.number() }),
);

const card = z.object({ name: z.string(), title: z.string().nullable(), photo: z.string().nullable() });
export const foundCardSchema = describedAs<FoundCard>('FoundCard')(z.object({ card: card.nullable() }));

/** Account id → name. */
export const colleaguesSchema = describedAs<Colleagues>('Colleagues')(z.record(z.string(), z.string()));
