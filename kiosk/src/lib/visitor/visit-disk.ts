import { BrowserStore } from '@sanh/ui';
import type { DBSchema } from 'idb';

export interface KeptText {
  readonly text: string;
  /** By the machine's clock. */
  readonly keptAt: number;
}

/** What a visit leaves on the machine until it ends. Everything rejects when the browser refuses. */
export interface VisitDisk {
  all(): Promise<ReadonlyMap<string, KeptText>>;
  put(key: string, kept: KeptText): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Tables extends DBSchema {
  visit: { key: string; value: KeptText };
}

/** A database of its own: nothing of a visit waits for the kiosk's numbers. */
export class BrowserVisitDisk implements VisitDisk {
  readonly #store = new BrowserStore<Tables>({ name: 'sanh.kiosk.visit', tables: ['visit'] });

  all(): Promise<ReadonlyMap<string, KeptText>> {
    return this.#store.within(async (database) => {
      const { store } = database.transaction('visit');
      const [keys, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(texts.map((kept, at) => [keys[at] ?? '', kept]));
    });
  }

  put(key: string, kept: KeptText): Promise<void> {
    return this.#store.within(async (database) => {
      const work = database.transaction('visit', 'readwrite', { durability: 'strict' });
      await Promise.all([work.store.put(kept, key), work.done]);
    });
  }

  remove(key: string): Promise<void> {
    return this.#store.within((database) => database.delete('visit', key));
  }
}
