import type { Position } from '@sanh/contract';
import type { CentreId } from '@sanh/domain';
import type { Halls } from '../halls/halls.ts';
import type { LiveIo } from './live-io.ts';
import { hallRoom } from './rooms.ts';

export interface FanOut {
  /** Whether the room has been told of something later. */
  hasPassed(centreId: CentreId, position: Position): boolean;
  stop(): void;
}

/** Tells each room what its hall has come to: one message, built once, for all its screens. */
export function fanOutEvents(io: LiveIo, halls: Halls): FanOut {
  const told = new Map<CentreId, Position>();
  const stop = halls.subscribe((centreId, events) => {
    told.set(centreId, { epoch: events.epoch, version: events.to });
    io.to(hallRoom(centreId)).emit('hall:events', events);
  });
  return {
    hasPassed(centreId, { epoch, version }) {
      const last = told.get(centreId);
      return last?.epoch === epoch && last.version > version;
    },
    stop,
  };
}
