import type { HallState, Position } from '@sanh/contract';
import type { HallSnapshot } from '@sanh/domain';
import type { Halls } from '../halls/halls.ts';
import type { FanOut } from './fan-out.ts';
import type { LiveSocket } from './live-io.ts';

/**
 * Brings a screen that has just joined its room up to date. What was sent to the room between our reading and our sending
 * reached the screen too early to be applied: then it gets the rest right away.
 */
export async function sendState(
  { halls, fanOut }: { halls: Halls; fanOut: FanOut },
  socket: LiveSocket,
  position: Position | null,
): Promise<void> {
  const { centreId } = socket.data;
  const state = await halls.since(centreId, position);
  write(socket, state);
  const reached = positionOf(state, position);
  if (fanOut.hasPassed(centreId, reached)) await sendState({ halls, fanOut }, socket, reached);
}

function positionOf(state: HallState, from: Position | null): Position {
  const version =
    state.kind === 'snapshot' ? state.hall.version : (state.events.at(-1)?.version ?? from?.version);
  return { epoch: state.epoch, version: version ?? 0 };
}

const written = new WeakMap<HallSnapshot, string>();

/** A snapshot is written out once a version, however many screens ask: after a restart all of them do. */
function write(socket: LiveSocket, state: HallState): void {
  if (state.kind === 'events') {
    socket.emit('hall:state', state);
    return;
  }
  const { hall, ...rest } = state;
  const text = written.get(hall) ?? JSON.stringify(hall);
  written.set(hall, text);
  // The frame of an event in the default namespace, as the protocol of Socket.IO v4 writes it.
  socket.conn.write(`2["hall:state",${JSON.stringify(rest).slice(0, -1)},"hall":${text}}]`);
}
