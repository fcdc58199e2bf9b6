import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';

const patienceMs = 2000;

interface Description<Tables extends DBSchema> {
  readonly name: string;
  readonly tables: readonly StoreNames<Tables>[];
}

/** What a screen keeps through reloads, crashes and power cuts. */
export class BrowserStore<Tables extends DBSchema> {
  readonly #description: Description<Tables>;
  #open: Promise<IDBPDatabase<Tables>> | null = null;

  constructor(description: Description<Tables>) {
    this.#description = description;
  }

  /** Rejects when the browser refuses: a browser whose disk is full or broken may also simply never answer. */
  async within<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    this.#open ??= this.#openAnew();
    try {
      return await inTime(this.#open.then(work));
    } catch (error) {
      this.#open = null;
      throw error;
    }
  }

  #openAnew(): Promise<IDBPDatabase<Tables>> {
    const { name, tables } = this.#description;
    const forget = (): void => {
      this.#open = null;
    };
    return openDB<Tables>(name, 1, {
      upgrade: (database) => tables.forEach((table) => database.createObjectStore(table)),
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
