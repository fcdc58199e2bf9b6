import { BrowserStore } from '@sanh/ui';
import type { DBSchema } from 'idb';
import type { Said } from './said.ts';

/** Where what was said lies until the server has it, oldest first. Everything rejects when the browser refuses. */
export interface SaidDisk {
  all(centreId: string): Promise<readonly Said[]>;
  add(centreId: string, said: Said): Promise<void>;
  remove(centreId: string, id: string): Promise<void>;
}

interface Tables extends DBSchema {
  said: { key: string; value: readonly Said[] };
}

/** A database of its own: the kiosk's numbers do not wait for it. */
export class BrowserSaidDisk implements SaidDisk {
  readonly #store = new BrowserStore<Tables>({ name: 'sanh.kiosk.said', tables: ['said'] });

  all(centreId: string): Promise<readonly Said[]> {
    return this.#store.within(async (database) => (await database.get('said', centreId)) ?? []);
  }

  add(centreId: string, said: Said): Promise<void> {
    return this.#change(centreId, (before) => [...before, said]);
  }

  remove(centreId: string, id: string): Promise<void> {
    return this.#change(centreId, (before) => before.filter((said) => said.id !== id));
  }

  #change(centreId: string, change: (before: readonly Said[]) => readonly Said[]): Promise<void> {
    return this.#store.within(async (database) => {
      const work = database.transaction('said', 'readwrite', { durability: 'strict' });
      const after = change((await work.store.get(centreId)) ?? []);
      await (after.length === 0 ? work.store.delete(centreId) : work.store.put(after, centreId));
      await work.done;
    });
  }
}
