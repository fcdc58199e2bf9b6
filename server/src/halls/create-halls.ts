import type { HallEvents, HallState, Position } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { toSnapshot, type CentreId, type RecordedEvent } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { createHallStore } from './hall-store.ts';
import { followLog } from './follow-log.ts';
import type { HallListener, HallNow, Halls } from './halls.ts';
import { LiveHall } from './live-hall.ts';
import { hashNow, type LoadedHall } from './loaded-hall.ts';

export interface HallsOptions {
  readonly sql: Sql;
  /** Milliseconds since 1970; only for tests and simulations anything but the machine's clock. */
  readonly clock?: () => number;
  readonly onTrouble?: (error: unknown) => void;
  /** A hall that nobody has used for so long is let go. */
  readonly idleMs?: number;
  /** How often the log is looked at besides the pokes of other processes. */
  readonly pollMs?: number;
}

export function createHalls(options: HallsOptions): Halls {
  const { sql, clock = Date.now, onTrouble = () => undefined, idleMs = 15 * 60_000, pollMs = 1000 } = options;
  const store = createHallStore(sql);
  const halls = new Map<CentreId, LiveHall>();
  const listeners = new Set<HallListener>();

  const publish = (centreId: CentreId, epoch: string, events: readonly RecordedEvent[]): void => {
    const [first, last] = [events[0], events.at(-1)];
    if (first === undefined || last === undefined) return;
    const message: HallEvents = { epoch, from: first.version - 1, to: last.version, events };
    for (const listener of listeners) listener(centreId, message);
  };

  const hallOf = (centreId: CentreId): LiveHall => {
    const known = halls.get(centreId);
    const hall =
      known ??
      new LiveHall({
        ...{ store, centreId, clock, onTrouble },
        onEvents: (epoch, events, isOwn) => {
          publish(centreId, epoch, events);
          if (isOwn) log.poke(centreId);
        },
      });
    hall.lastUsed = performance.now();
    if (known === undefined) halls.set(centreId, hall);
    return hall;
  };

  /** A centre that does not exist must not stay behind as an empty hall. */
  const loaded = async (centreId: CentreId): Promise<LoadedHall> => {
    try {
      return await hallOf(centreId).loaded();
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNKNOWN_CENTRE') halls.delete(centreId);
      throw error;
    }
  };

  const log = followLog({ sql, store, pollMs, onTrouble, halls });
  const sweep = setInterval(() => letGo(halls, idleMs), Math.min(idleMs, 60_000));
  sweep.unref();

  return {
    execute: (centreId, envelope, beside) => hallOf(centreId).execute(envelope, beside),
    now: async (centreId) => nowOf(await loaded(centreId)),
    since: async (centreId, position) => stateSince(await loaded(centreId), position, clock()),
    firstAfter: async (centreId, position) => firstAfter(await loaded(centreId), position),
    *loaded() {
      for (const [centreId, hall] of halls)
        if (hall.loadedNow !== null) yield [centreId, nowOf(hall.loadedNow)];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearInterval(sweep);
      await log.close();
    },
  };
}

const nowOf = ({ hall, position }: LoadedHall): HallNow => ({
  ...{ epoch: position.epoch, hall },
  get hash() {
    return hashNow(hall);
  },
});

const snapshots = new WeakMap<object, ReturnType<typeof toSnapshot>>();

function stateSince({ hall, position, events }: LoadedHall, from: Position | null, now: number): HallState {
  const { epoch, dayStart, version } = position;
  const hash = hashNow(hall);
  const isKnown =
    from?.epoch === epoch && from.version >= dayStart && from.version <= version && from.version > 0;
  if (isKnown) return { kind: 'events', epoch, events: events.slice(from.version - dayStart), hash, now };
  const snapshot = snapshots.get(hall) ?? toSnapshot(hall);
  snapshots.set(hall, snapshot);
  return { kind: 'snapshot', epoch, hall: snapshot, hash, now };
}

function firstAfter({ position, events }: LoadedHall, { epoch, version }: Position): number | null {
  if (epoch !== position.epoch) return null;
  return events[Math.max(0, version - position.dayStart)]?.at ?? null;
}

function letGo(halls: Map<CentreId, LiveHall>, idleMs: number): void {
  for (const [centreId, hall] of halls) {
    if (hall.isIdle && performance.now() - hall.lastUsed > idleMs) halls.delete(centreId);
  }
}
