import { PROTOCOL_VERSION, type HallState } from '@sanh/contract';
import type { RecordedEvent } from '@sanh/domain';
import { io } from 'socket.io-client';
import { demoCentre, type Demo } from '../demo.ts';

/** From now on: what the log of the hall has grown by, as a screen that comes back asks for what it has missed. */
export async function followed({
  server,
}: Pick<Demo, 'server'>): Promise<() => Promise<readonly RecordedEvent[]>> {
  const answer = await fetch(`${server.origin}/api/centres/${demoCentre}/hall`);
  const state = (await answer.json()) as HallState;
  if (state.kind !== 'snapshot') throw new Error('no snapshot');
  const position = { epoch: state.epoch, version: state.hall.version };
  return async () => {
    const auth = { protocol: PROTOCOL_VERSION, centreId: demoCentre, role: 'display', position };
    const socket = io(server.origin, { transports: ['websocket'], forceNew: true, auth });
    const missed = await new Promise<HallState>((resolve) => socket.once('hall:state', resolve));
    socket.close();
    if (missed.kind !== 'events') throw new Error('the log was not told from there on');
    return missed.events;
  };
}
