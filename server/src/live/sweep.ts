import type { Sql } from '@sanh/db';
import type { Centres } from '../centres/centres.ts';
import { isAtLeast, roleAt } from '../staff/access.ts';
import { readPrincipals } from '../staff/principal.ts';
import { dropNow, unsentOf } from './drop.ts';
import type { LiveIo, LiveSocket } from './live-io.ts';

/** Messages that a screen has not taken yet. More means that nobody reads at the other end. */
const unsentAtMost = 500;

export interface SweepOptions {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly everyMs: number;
  readonly onTrouble: (error: unknown) => void;
}

/** Drops whoever may no longer listen and whoever does not read. Returns how to stop. */
export function sweepSockets(io: LiveIo, options: SweepOptions): () => void {
  const timer = setInterval(() => void sweep(io, options).catch(options.onTrouble), options.everyMs);
  return () => clearInterval(timer);
}

async function sweep(io: LiveIo, { sql, centres }: SweepOptions): Promise<void> {
  const staffed: { socket: LiveSocket; sessionId: string }[] = [];
  for (const socket of io.sockets.sockets.values()) {
    const { data } = socket;
    data.asked = 0;
    if (unsentOf(socket.conn) > unsentAtMost) dropNow(socket.conn);
    else if (data.sessionId !== null) staffed.push({ socket, sessionId: data.sessionId });
  }
  if (staffed.length === 0) return;
  const ids = [...new Set(staffed.map(({ sessionId }) => sessionId))];
  const principals = new Map((await readPrincipals(sql, ids)).map((one) => [one.sessionId, one]));
  for (const { socket, sessionId } of staffed) {
    const principal = principals.get(sessionId);
    const centre = centres.get(socket.data.centreId);
    if (principal === undefined || !isAtLeast(roleAt(principal, centre), 'clerk')) socket.disconnect(true);
  }
}
