import { z } from 'zod';
import type { CentreVoice, VoiceView } from '../answers.ts';
import { voiceUses } from '../voices.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

export const voiceViewSchema = describedAs<VoiceView>('VoiceView')(
  z.object({
    ...{ id: z.string(), use: z.enum(voiceUses), language: z.string() },
    region: z.enum(['north', 'south']).nullable(),
    names: namesSchema,
    ...{ address: z.string(), isOwn: z.boolean(), missing: z.array(z.string()) },
  }),
);

const region = z.enum(['north', 'south']);

export const centreVoiceSchema = describedAs<CentreVoice>('CentreVoice')(
  z.object({
    ...{ isOn: z.boolean(), region, pack: z.string().nullable() },
    templates: z.record(z.string(), z.object({ full: z.string(), short: z.string() })),
    ...{ tickets: z.enum(['digits', 'number']), speaksTicketLanguage: z.boolean() },
    rules: z.object({ budgetMs: z.number(), gapMs: z.number(), times: z.number() }),
    hours: z.object({
      quiet: z.array(z.object({ from: z.number(), to: z.number() })),
      volume: z.array(z.object({ from: z.number(), level: z.number() })),
    }),
  }),
);
