import { randomUUID } from 'node:crypto';
import type { Sql } from '@sanh/db';
import type { CentreId } from '@sanh/domain';
import type { HallStore } from './hall-store.ts';
import type { LiveHall } from './live-hall.ts';

const channel = 'sanh_hall';
/** Pokes within this time travel as one. */
const coalesceMs = 15;
/** A payload holds 8,000 bytes at most. */
const largestPoke = 100;

export interface FollowedLog {
  /** Tells other processes that this hall's log has grown. A hint only: they read the log. */
  poke(centreId: CentreId): void;
  close(): Promise<void>;
}

interface FollowOptions {
  readonly sql: Sql;
  readonly store: HallStore;
  readonly pollMs: number;
  readonly onTrouble: (error: unknown) => void;
  readonly halls: ReadonlyMap<CentreId, LiveHall>;
}

/** Keeps the halls of this process true to what other processes write: by their pokes, and by a slow poll should one get lost. */
export function followLog({ sql, store, pollMs, onTrouble, halls }: FollowOptions): FollowedLog {
  const grown = new Set<CentreId>();
  const me = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const send = (): void => {
    timer = null;
    const ids = [...grown].slice(0, largestPoke);
    for (const id of ids) grown.delete(id);
    if (grown.size > 0) timer = setTimeout(send, coalesceMs);
    // Never inside the writing transaction: NOTIFY takes a lock over the whole database at commit.
    // Nor may a hint wait for the disk, where the next commit waits already.
    sql`select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, ${[me, ...ids].join(' ')})`.catch(
      onTrouble,
    );
  };

  const refresh = (hall: LiveHall): void => {
    hall.refresh().catch(onTrouble);
  };

  const lookAtAll = async (): Promise<void> => {
    const mine = [...halls].filter(([, hall]) => hall.loadedNow !== null);
    if (mine.length === 0) return;
    const positions = await store.positions(mine.map(([centreId]) => centreId));
    for (const [centreId, hall] of mine) {
      const there = positions.get(centreId);
      const here = hall.loadedNow?.position;
      if (there === undefined || here === undefined) continue;
      if (there.epoch !== here.epoch || there.version > here.version) refresh(hall);
    }
  };

  const onPoke = (payload: string): void => {
    const [sender, ...grownThere] = payload.split(' ');
    if (sender === me) return;
    for (const centreId of grownThere) {
      const hall = halls.get(centreId);
      if (hall?.isIdle === true) refresh(hall);
    }
  };

  const poll = setInterval(() => void lookAtAll().catch(onTrouble), pollMs);
  poll.unref();
  // After a lost connection postgres.js listens again by itself; what was poked meanwhile is looked up then.
  const listening = sql.listen(channel, onPoke, () => void lookAtAll().catch(onTrouble)).catch(onTrouble);

  return {
    poke(centreId) {
      grown.add(centreId);
      if (!isClosed) timer ??= setTimeout(send, coalesceMs);
    },
    async close() {
      isClosed = true;
      clearInterval(poll);
      if (timer !== null) clearTimeout(timer);
      const listener = await listening;
      await listener?.unlisten().catch(onTrouble);
    },
  };
}
