import { CallFailed, type CentreView, type Playlist, type PlaylistBody } from '@sanh/contract';
import { client } from '@sanh/ui';
import { untrack } from 'svelte';
import { toldBy, type Told } from '../told/told.ts';

type Entries = PlaylistBody['entries'];
/** Of one entry. */
export type PlaylistChange = Partial<Entries[number]>;

const nameAtMost = 80;

/** The pictures and videos of one centre as an administrator sees and changes them. Every change is published at once. */
export class PlaylistDraft {
  playlist = $state.raw<Playlist | null>(null);
  centre = $state.raw<CentreView | null>(null);
  /** Why the last step was refused. */
  told = $state.raw<Told | null>(null);
  isSending = $state(false);
  readonly #centreId: string;
  readonly #onexpired: () => void;

  constructor(centreId: string, onexpired: () => void) {
    this.#centreId = centreId;
    this.#onexpired = onexpired;
  }

  start(): void {
    untrack(() => void this.#give(() => this.#look()));
  }

  add(file: File): Promise<void> {
    return this.#give(async () => {
      const { id } = await client.addMedia({ centreId: this.#centreId, body: file });
      const name = file.name.replace(/\.[^.]+$/, '').slice(0, nameAtMost);
      await this.#publish([...this.#entries(), { fileId: id, name }]);
    });
  }

  change(at: number, changed: PlaylistChange): Promise<void> {
    const entries = this.#entries().map((entry, index) => (index === at ? { ...entry, ...changed } : entry));
    return this.#give(() => this.#publish(entries));
  }

  remove(at: number): Promise<void> {
    return this.#give(() => this.#publish(this.#entries().filter((_, index) => index !== at)));
  }

  /** Plays an entry before the one that stands over it. */
  raise(at: number): Promise<void> {
    const entries = [...this.#entries()];
    entries.splice(at - 1, 0, ...entries.splice(at, 1));
    return this.#give(() => this.#publish(entries));
  }

  #entries(): Entries {
    return (this.playlist?.entries ?? []).map(({ fileId, name, seconds, zoneIds, from, until }) => ({
      ...{ fileId, name, seconds, from, until },
      zoneIds: [...zoneIds],
    }));
  }

  async #look(): Promise<void> {
    const centreId = this.#centreId;
    this.playlist = await client.playlist({ centreId });
    this.centre ??= await client.centre({ centreId });
  }

  async #publish(entries: Entries): Promise<void> {
    const body = { version: this.playlist?.version ?? 0, entries };
    this.playlist = await client.publishPlaylist({ centreId: this.#centreId, body });
  }

  async #give(step: () => Promise<void>): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.told = null;
    try {
      await step();
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.told = toldBy(error);
      if (error instanceof CallFailed && error.code === 'PLAYLIST_CHANGED')
        await this.#look().catch(() => null);
    } finally {
      this.isSending = false;
    }
  }
}
