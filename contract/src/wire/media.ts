import { z } from 'zod';
import { mediaTypes, type MediaFile } from '../media-files.ts';
import type { Playlist } from '../media.ts';
import { describedAs } from './described-as.ts';

const file = { type: z.enum(mediaTypes), bytes: z.number() };

export const mediaFileSchema = describedAs<MediaFile>('MediaFile')(z.object({ id: z.string(), ...file }));

export const playlistSchema = describedAs<Playlist>('Playlist')(
  z.object({
    version: z.number(),
    entries: z.array(
      z.object({
        ...{ fileId: z.string(), ...file, name: z.string(), seconds: z.number() },
        ...{ zoneIds: z.array(z.string()), from: z.string().nullable(), until: z.string().nullable() },
      }),
    ),
  }),
);
