import type { HallSnapshot } from '@sanh/domain';
import type { DBSchema } from 'idb';
import { BrowserStore } from './BrowserStore.ts';

/** The last hall that was the server's, and how this machine's clocks stood to the server's then. */
export interface KeptHall {
  readonly epoch: string;
  readonly hall: HallSnapshot;
  /** Of the hall: a snapshot that another version of this screen wrote is not taken for one of its own. */
  readonly hash: string;
  /** Until when it was known to be true, by the server's clock. */
  readonly trueUntil: number;
  /** How far the server's clock was ahead of this machine's. */
  readonly aheadMs: number;
}

/** Where a screen keeps the halls it has shown. */
export interface HallShelf {
  readHall(centreId: string): Promise<KeptHall | null>;
  writeHall(centreId: string, kept: KeptHall): Promise<void>;
}

interface Tables extends DBSchema {
  hall: { key: string; value: KeptHall };
}

/** In the browser, for a screen that keeps nothing else. */
export class BrowserShelf implements HallShelf {
  readonly #store: BrowserStore<Tables>;

  constructor(name: string) {
    this.#store = new BrowserStore<Tables>({ name, tables: ['hall'] });
  }

  readHall(centreId: string): Promise<KeptHall | null> {
    return this.#store.within(async (database) => (await database.get('hall', centreId)) ?? null);
  }

  writeHall(centreId: string, kept: KeptHall): Promise<void> {
    return this.#store.within(async (database) => {
      await database.put('hall', kept, centreId);
    });
  }
}
