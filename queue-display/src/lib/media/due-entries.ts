import { isVideo, mediaKeptBytes, type PlaylistEntry } from '@sanh/contract';
import { isOnScreen, type ScreenLayout } from '#lib/layout/screen-layout.ts';

interface Viewer {
  readonly layout: Pick<ScreenLayout, 'zoneIds'>;
  /** The day at the centre. */
  readonly today: string;
  /** Where motion is reduced no video plays. */
  readonly isReduced: boolean;
}

/** What this screen plays today of its centre's list. */
export const dueEntries = (
  entries: readonly PlaylistEntry[],
  { layout, today, isReduced }: Viewer,
): readonly PlaylistEntry[] =>
  entries.filter(
    ({ type, zoneIds, from, until }) =>
      (from === null || from <= today) &&
      (until === null || today <= until) &&
      (zoneIds.length === 0 || zoneIds.some((id) => isOnScreen(layout, id))) &&
      !(isReduced && isVideo(type)),
  );

/** The files of a list that a screen keeps, the first ones first, as far as there is room. */
export function keptFiles(entries: readonly PlaylistEntry[]): ReadonlySet<string> {
  const kept = new Map<string, number>();
  let room = mediaKeptBytes;
  for (const { fileId, bytes } of entries) {
    if (kept.has(fileId) || bytes > room) continue;
    kept.set(fileId, bytes);
    room -= bytes;
  }
  return new Set(kept.keys());
}
