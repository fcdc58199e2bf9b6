import type { KeptText, VisitDisk } from './visit-disk.ts';

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** In the tab: it has been here before, so what it does not remember has ended. */
const mark = 'sanh.kiosk.visit';
/** Whoever stood here before a longer cut or reload has left. */
export const visitKeptMs = 10 * 60_000;
/** Nobody waits longer for a sick disk. */
const patienceMs = 500;

/** What a visit must know again: after a reload from the tab, after a power cut from the machine's disk. */
export class VisitStorage implements Tab {
  readonly #tab: Tab;
  readonly #disk: VisitDisk;
  /** Whether this is the tab whose visit lies on the disk: one at a time. */
  readonly #isKept: Promise<boolean>;
  #written: Promise<unknown> = Promise.resolve();

  constructor(tab: Tab, disk: VisitDisk, isKept: Promise<boolean>) {
    this.#tab = tab;
    this.#disk = disk;
    this.#isKept = isKept;
  }

  getItem(key: string): string | null {
    return this.#tab.getItem(key);
  }

  setItem(key: string, text: string): void {
    this.#tab.setItem(key, text);
    this.#write((disk) => disk.put(key, { text, keptAt: Date.now() }));
  }

  removeItem(key: string): void {
    this.#tab.removeItem(key);
    this.#write((disk) => disk.remove(key));
  }

  /** Resolves when everything lies on the disk, and also when the disk will not have it. */
  settle(): Promise<unknown> {
    return Promise.race([this.#written, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }

  /** At the start: brings back what a power cut interrupted. A reload needs nothing of it, and clears what has ended. */
  async recover(): Promise<void> {
    const isReloaded = this.#tab.getItem(mark) !== null;
    this.#tab.setItem(mark, '1');
    const brought = this.#bringBack(isReloaded);
    if (!isReloaded) await brought;
  }

  async #bringBack(isReloaded: boolean): Promise<void> {
    if (!(await this.#isKept)) return;
    const found = await this.#disk.all().catch((): ReadonlyMap<string, KeptText> => new Map());
    for (const [key, { text, keptAt }] of found) {
      if (this.#tab.getItem(key) !== null) continue;
      if (isReloaded || Math.abs(Date.now() - keptAt) >= visitKeptMs) this.removeItem(key);
      else this.#tab.setItem(key, text);
    }
  }

  #write(work: (disk: VisitDisk) => Promise<void>): void {
    const write = async (): Promise<void> => {
      if (await this.#isKept) await work(this.#disk);
    };
    this.#written = this.#written.then(write).catch(() => undefined);
  }
}
