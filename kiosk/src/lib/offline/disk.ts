import type { Reserve } from '@sanh/domain';
import { emptyReserve } from '@sanh/domain';
import { BrowserStore, newCommandId, type HallShelf, type KeptHall } from '@sanh/ui';
import type { DBSchema } from 'idb';

/** What a kiosk keeps through reloads, crashes and power cuts, for each centre it has stood in. */
export interface Disk extends HallShelf {
  readReserve(centreId: string): Promise<Reserve>;
  /** Resolves when the changed reserve lies on the disk. Rejects, and has changed nothing, when the browser refuses. */
  changeReserve<T>(centreId: string, change: (reserve: Reserve) => Changed<T>): Promise<T>;
}

export interface Changed<T> {
  readonly reserve: Reserve;
  readonly value: T;
}

interface Tables extends DBSchema {
  reserve: { key: string; value: Reserve };
  hall: { key: string; value: KeptHall };
}

export class BrowserDisk implements Disk {
  readonly #store = new BrowserStore<Tables>({ name: 'sanh.kiosk', tables: ['reserve', 'hall'] });

  async readReserve(centreId: string): Promise<Reserve> {
    return this.changeReserve(centreId, (reserve) => ({ reserve, value: reserve }));
  }

  changeReserve<T>(centreId: string, change: (reserve: Reserve) => Changed<T>): Promise<T> {
    return this.#store.within(async (database) => {
      const work = database.transaction('reserve', 'readwrite', { durability: 'strict' });
      const known = await work.store.get(centreId);
      const before = known ?? emptyReserve(newCommandId());
      const { reserve, value } = change(before);
      await Promise.all([reserve === known ? null : work.store.put(reserve, centreId), work.done]);
      return value;
    });
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
