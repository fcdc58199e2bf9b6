import type { LiveSocket } from './live-io.ts';

type Connection = LiveSocket['conn'];

/** Ends a connection whose other end does not read. A polite close would wait for it to take what it never takes. */
export function dropNow(connection: Connection): void {
  connection.close(true);
  terminate(connection);
}

/** How many messages wait because the other end does not take them. */
export const unsentOf = (connection: Connection): number =>
  (connection as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;

export function terminate(connection: Connection): void {
  const { transport } = connection as unknown as { transport?: { socket?: { terminate?: () => void } } };
  transport?.socket?.terminate?.();
}
