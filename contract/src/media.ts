import { z } from 'zod';
import { idSchema } from './ids.ts';

/** What a playlist can show, by what the bytes are. */
export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'video/mp4', 'video/webm'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const isMediaType = (type: string): type is MediaType =>
  (mediaTypes as readonly string[]).includes(type);

export const isVideo = (type: MediaType): boolean => type.startsWith('video/');

const MiB = 1024 * 1024;
export const mediaLimits = {
  pictureBytes: 10 * MiB,
  videoBytes: 100 * MiB,
  centreBytes: 1024 * MiB,
} as const;

/** What a display keeps of them, and what it therefore plays of a long list. */
export const mediaKeptBytes = 512 * MiB;

/** Named by the SHA-256 of its bytes. */
export const mediaIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The bytes stand here for ever: the address names their content. */
export const mediaAddress = (centreId: string, fileId: string): string => `/media/${centreId}/${fileId}`;

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

export interface MediaFile {
  readonly id: string;
  readonly type: MediaType;
  readonly bytes: number;
}

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
