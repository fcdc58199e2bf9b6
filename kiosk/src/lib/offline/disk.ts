import type { HallSnapshot, Reserve } from '@sanh/domain';
import { emptyReserve } from '@sanh/domain';
import { newCommandId } from '@sanh/ui';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

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

/** What a kiosk keeps through reloads, crashes and power cuts, for each centre it has stood in. */
export interface Disk {
  readReserve(centreId: string): Promise<Reserve>;
  /** Resolves when the changed reserve lies on the disk. Rejects, and has changed nothing, when the browser refuses. */
  changeReserve<T>(centreId: string, change: (reserve: Reserve) => Changed<T>): Promise<T>;
  readHall(centreId: string): Promise<KeptHall | null>;
  writeHall(centreId: string, kept: KeptHall): Promise<void>;
}

export interface Changed<T> {
  readonly reserve: Reserve;
  readonly value: T;
}

interface Tables extends DBSchema {
  reserve: { key: string; value: Reserve };
  hall: { key: string; value: KeptHall };
}

const patienceMs = 2000;

export class BrowserDisk implements Disk {
  #open: Promise<IDBPDatabase<Tables>> | null = null;

  async readReserve(centreId: string): Promise<Reserve> {
    return this.changeReserve(centreId, (reserve) => ({ reserve, value: reserve }));
  }

  changeReserve<T>(centreId: string, change: (reserve: Reserve) => Changed<T>): Promise<T> {
    return this.#within(async (database) => {
      const work = database.transaction('reserve', 'readwrite', { durability: 'strict' });
      const known = await work.store.get(centreId);
      const before = known ?? emptyReserve(newCommandId());
      const { reserve, value } = change(before);
      await Promise.all([reserve === known ? null : work.store.put(reserve, centreId), work.done]);
      return value;
    });
  }

  readHall(centreId: string): Promise<KeptHall | null> {
    return this.#within(async (database) => (await database.get('hall', centreId)) ?? null);
  }

  writeHall(centreId: string, kept: KeptHall): Promise<void> {
    return this.#within(async (database) => {
      await database.put('hall', kept, centreId);
    });
  }

  /** A browser whose disk is full or broken may also simply never answer. */
  async #within<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    this.#open ??= this.#openAnew();
    try {
      return await inTime(this.#open.then(work));
    } catch (error) {
      this.#open = null;
      throw error;
    }
  }

  #openAnew(): Promise<IDBPDatabase<Tables>> {
    const forget = (): void => {
      this.#open = null;
    };
    return openDB<Tables>('sanh.kiosk', 1, {
      upgrade(database) {
        database.createObjectStore('reserve');
        database.createObjectStore('hall');
      },
      terminated: forget,
    });
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the disk does not answer')), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
