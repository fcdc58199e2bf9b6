import { isDeepStrictEqual } from 'node:util';
import type { Playlist, PlaylistEntry, playlistBody } from '@sanh/contract';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import { currentPlaylist, dropUnused, filesOf, insertPlaylist, lockMedia } from './media-store.ts';
import type { Media } from './media.ts';

interface Publication {
  readonly centreId: string;
  /** Account of the administrator. */
  readonly by: string;
  readonly body: z.output<typeof playlistBody>;
}

/**
 * Makes this the list that the displays play. Throws PLAYLIST_CHANGED when it was made from an older one; the same list sent
 * again is no change.
 */
export async function publishPlaylist(
  { sql, folder }: Media,
  { centreId, by, body }: Publication,
): Promise<Playlist> {
  const { playlist, dropped } = await sql.begin(async (transaction) => {
    await lockMedia(transaction, centreId);
    const current = await currentPlaylist(transaction, centreId);
    const files = await filesOf(transaction, centreId, idsIn(body.entries));
    const entries = body.entries.map((entry): PlaylistEntry => {
      const file = files.get(entry.fileId);
      if (file === undefined) throw new AppError('UNKNOWN_MEDIA');
      return { ...entry, type: file.type, bytes: file.bytes };
    });
    if (isDeepStrictEqual(entries, current.entries)) return { playlist: current, dropped: [] };
    if (current.version !== body.version) throw new AppError('PLAYLIST_CHANGED');
    const next = { version: current.version + 1, entries };
    await insertPlaylist(transaction, { centreId, by, playlist: next });
    return { playlist: next, dropped: await dropUnused(transaction, centreId, idsIn(entries)) };
  });
  for (const id of dropped) await folder.remove(centreId, id);
  return playlist;
}

const idsIn = (entries: readonly { readonly fileId: string }[]): readonly string[] =>
  entries.map(({ fileId }) => fileId);
