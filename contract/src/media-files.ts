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

/** The bytes stand here for ever: the address names their content. */
export const mediaAddress = (centreId: string, fileId: string): string => `/media/${centreId}/${fileId}`;

export interface MediaFile {
  readonly id: string;
  readonly type: MediaType;
  readonly bytes: number;
}
