import type { CentreId } from '@sanh/domain';
import type { Halls } from '../halls/halls.ts';
import type { LiveIo } from './live-io.ts';
import { hallRoom } from './rooms.ts';

export interface Heartbeats {
  watch(centreId: CentreId): void;
  unwatch(centreId: CentreId): void;
  stop(): void;
}

/** Says every few seconds where each hall with screens stands. Asking for it also keeps such a hall in memory. */
export function beat(
  io: LiveIo,
  halls: Halls,
  everyMs: number,
  onTrouble: (error: unknown) => void,
): Heartbeats {
  const screens = new Map<CentreId, number>();

  const tell = async (centreId: CentreId): Promise<void> => {
    const { epoch, hall, hash } = await halls.now(centreId);
    const heartbeat = { epoch, version: hall.version, hash, now: Date.now() };
    io.to(hallRoom(centreId)).emit('hall:heartbeat', heartbeat);
  };

  const timer = setInterval(() => {
    for (const centreId of screens.keys()) tell(centreId).catch(onTrouble);
  }, everyMs);

  const change = (centreId: CentreId, by: number): void => {
    const count = (screens.get(centreId) ?? 0) + by;
    if (count > 0) screens.set(centreId, count);
    else screens.delete(centreId);
  };
  return {
    watch: (centreId) => change(centreId, 1),
    unwatch: (centreId) => change(centreId, -1),
    stop: () => clearInterval(timer),
  };
}
