import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { MediaType } from './media-files.ts';

/** Named by the SHA-256 of its bytes. */
export const mediaIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

const entryBody = z.strictObject({
  fileId: mediaIdSchema,
  name: z.string().trim().min(1).max(80),
  /** Of a picture; a video plays to its end. */
  seconds: z.int().min(5).max(120).default(15),
  /** None: the whole hall. */
  zoneIds: z.array(idSchema).max(50).default([]),
  /** The first and the last day on which it is shown. */
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
});

/** `version`: of the list that was changed; another one in the meantime is not overwritten. */
export const playlistBody = z.strictObject({
  version: z.int().min(0),
  entries: z
    .array(
      entryBody.refine(({ from, until }) => from === null || until === null || from <= until, {
        path: ['until'],
        message: 'from ≤ until',
      }),
    )
    .max(50),
});
export type PlaylistBody = z.input<typeof playlistBody>;

export interface PlaylistEntry {
  readonly fileId: string;
  readonly type: MediaType;
  readonly bytes: number;
  readonly name: string;
  readonly seconds: number;
  readonly zoneIds: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
}

export interface Playlist {
  /** 0 before the first. */
  readonly version: number;
  readonly entries: readonly PlaylistEntry[];
}
