import type { Client, Playlist, PlaylistEntry } from '@sanh/contract';
import { deviceParts } from '@sanh/ui';
import { keptFiles } from './due-entries.ts';
import { MediaShelf } from './MediaShelf.ts';

const lookEveryMs = 60_000;

interface Options {
  readonly centreId: string;
  readonly client: Pick<Client, 'playlist'>;
}

/** The pictures and videos of the centre on this screen. */
export class MediaShow {
  /** Those that are kept here and play. */
  entries = $state.raw<readonly PlaylistEntry[]>([]);
  readonly #options: Options;
  readonly #shelf: MediaShelf;
  #version = -1;
  #broken: readonly string[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#shelf = new MediaShelf(options.centreId);
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    void this.#look();
    const looks = setInterval(() => void this.#look(), lookEveryMs);
    return () => clearInterval(looks);
  }

  readonly read = (entry: PlaylistEntry): Promise<Blob> => this.#shelf.read(entry.fileId);

  /** It will not play: skipped until the list is another one, and told with the next report. */
  readonly skip = ({ fileId }: PlaylistEntry): void => {
    if (!this.#broken.includes(fileId)) this.#broken = [...this.#broken, fileId];
    this.entries = this.entries.filter((entry) => entry.fileId !== fileId);
    deviceParts.mediaBroken = this.#broken.length;
  };

  async #look(): Promise<void> {
    const { client, centreId } = this.#options;
    const playlist = await client.playlist({ centreId }).catch(() => null);
    if (playlist !== null && playlist.version !== this.#version) await this.#take(playlist);
  }

  async #take({ version, entries }: Playlist): Promise<void> {
    this.#version = version;
    const kept = keptFiles(entries);
    await this.#shelf.keep(kept).catch(() => undefined);
    this.#broken = [];
    deviceParts.mediaBroken = 0;
    this.entries = entries.filter(({ fileId }) => kept.has(fileId));
  }
}
