import type { Trouble } from '@sanh/contract';
import type { CentreId } from '@sanh/domain';
import type { Troubles } from '../troubles/troubles.ts';
import type { LiveIo, LiveSocket } from './live-io.ts';
import { staffRoom } from './rooms.ts';

export interface FollowOptions {
  readonly troubles: Troubles;
  readonly everyMs: number;
  readonly onTrouble: (error: unknown) => void;
}

export interface Watch {
  /** Tells this counter how it stands now, and from then on whatever changes. */
  join(socket: LiveSocket): void;
  stop(): void;
}

/** Tells the counters of each centre what is wrong in it: the whole list, whenever it has become another one. */
export function followTroubles(io: LiveIo, { troubles, everyMs, onTrouble }: FollowOptions): Watch {
  const told = new Map<CentreId, string>();

  const tell = async (): Promise<void> => {
    const centreIds = centresOf(io);
    for (const centreId of told.keys()) if (!centreIds.includes(centreId)) told.delete(centreId);
    if (centreIds.length === 0) return;
    for (const [centreId, list] of await troubles.of(centreIds)) {
      const text = JSON.stringify(list);
      if (told.get(centreId) === text) continue;
      told.set(centreId, text);
      io.to(staffRoom(centreId)).emit('centre:troubles', list);
    }
  };

  const looking = inTurn(() => tell().catch(onTrouble));
  troubles.onChange(looking);
  const timer = setInterval(looking, everyMs);
  return {
    join(socket) {
      const { centreId } = socket.data;
      void socket.join(staffRoom(centreId));
      const known = told.get(centreId);
      if (known !== undefined) socket.emit('centre:troubles', JSON.parse(known) as readonly Trouble[]);
      looking();
    },
    stop: () => clearInterval(timer),
  };
}

/** The centres of which a counter is connected here. */
export const centresOf = (io: LiveIo): readonly CentreId[] => [
  ...new Set(
    [...io.sockets.sockets.values()].flatMap(({ data }) => (data.role === 'counter' ? [data.centreId] : [])),
  ),
];

/** One look at a time; asked for meanwhile, there is one more after it, however often it was asked for. */
export function inTurn(look: () => Promise<void>): () => void {
  let looking: Promise<void> = Promise.resolve();
  let waiting = 0;
  return () => {
    if (waiting > 1) return;
    waiting += 1;
    looking = looking.then(look).finally(() => (waiting -= 1));
  };
}
