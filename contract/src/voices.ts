import { z } from 'zod';
import { idSchema } from './ids.ts';

/** Raised when a player of the older format could not play the newer. */
export const VOICE_PACK_FORMAT = 1;

export const voiceUses = ['announcements', 'read-aloud'] as const;
export type VoiceUse = (typeof voiceUses)[number];

/** `[first byte, bytes, milliseconds]` in the data file. */
const rangeSchema = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]);

/**
 * A pack's `manifest.json`. Each clip, with the bytes of `head` in front of it, is a file that a browser decodes by itself.
 * The keys of `clips` are spoken forms: small letters, signs left out, figures in words (see `spokenTokens` of the domain).
 */
export const voicePackSchema = z
  .object({
    format: z.literal(VOICE_PACK_FORMAT),
    id: idSchema,
    use: z.enum(voiceUses),
    language: z.string().regex(/^[a-z]{2,3}$/),
    region: z.enum(['north', 'south']).nullable(),
    names: z.record(z.string(), z.string().max(80)),
    /** Who or what speaks. */
    voice: z.string().max(200),
    licence: z.string().max(200),
    origin: z.string().max(500),
    loudness: z.object({ lufs: z.number() }),
    encoding: z.object({ container: z.string(), codec: z.string(), bitsPerSecond: z.int() }),
    data: z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{8,64}\.ogg-clips$/), bytes: z.int().min(1) }),
    head: z.tuple([z.int().min(0), z.int().min(0)]),
    chime: rangeSchema.nullable(),
    clips: z.record(z.string().max(300), rangeSchema),
  })
  .meta({ id: 'VoicePack' });
export type VoicePack = z.output<typeof voicePackSchema>;
