import { isMediaType, isVideo, mediaLimits, type MediaFile, type MediaType } from '@sanh/contract';
import { fileTypeFromFile } from 'file-type';
import { AppError } from '../app-error.ts';
import type { Arrived } from './media-folder.ts';
import { insertFile } from './media-store.ts';
import type { Media } from './media.ts';

interface Addition {
  readonly centreId: string;
  /** What the sender says it is. */
  readonly said: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** Account of the administrator. */
  readonly by: string;
}

/**
 * Keeps a picture or a video if its bytes are what the sender says; otherwise nothing of it is left. The same bytes again are
 * the same file.
 */
export async function addMedia(media: Media, { centreId, said, body, by }: Addition): Promise<MediaFile> {
  if (!isMediaType(said)) throw new AppError('MEDIA_NOT_SHOWN');
  const { folder, sql } = media;
  const arrived = await folder.receive(body, atMostBytes(said));
  try {
    await checkContent(arrived, said);
    const file = { id: arrived.id, type: said, bytes: arrived.bytes };
    await insertFile(sql, { centreId, by, file }, () => folder.keep(arrived, centreId));
    return file;
  } finally {
    await folder.discard(arrived);
  }
}

const atMostBytes = (type: MediaType): number =>
  isVideo(type) ? mediaLimits.videoBytes : mediaLimits.pictureBytes;

async function checkContent({ path }: Arrived, said: MediaType): Promise<void> {
  const found = await fileTypeFromFile(path);
  if (found?.mime !== said) throw new AppError('MEDIA_NOT_AS_SAID', { said, found: found?.mime ?? '' });
}
