import type { PlaylistEntry } from '@sanh/contract';

/** What is played where nobody is being called, and how loud: 0 where this screen may not be heard. */
export interface ShownMedia {
  readonly entries: readonly PlaylistEntry[];
  readonly volume: number;
  readonly read: (entry: PlaylistEntry) => Promise<Blob>;
  readonly skip: (entry: PlaylistEntry) => void;
}
