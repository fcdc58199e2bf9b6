import type { ClientToServer, Handshake, ServerToClient } from '@sanh/contract';
import type { Socket } from 'socket.io-client';
import { afterPaint } from '../frame/after-paint.ts';

export type HallSocket = Socket<ServerToClient, ClientToServer>;

/** How a screen reaches its hall. */
export interface HallLine {
  /** A socket that says `handshake()` anew at each connection, and that connects only when it is told to. */
  open(handshake: () => Handshake): Promise<HallSocket>;
  /** Whether the server can be reached just now. */
  answers(): Promise<boolean>;
}

const answerWithinMs = 1000;

export const hallLine: HallLine = {
  /** The library comes after the first paint: a screen shows its frame without waiting for it. */
  async open(handshake) {
    await afterPaint();
    const { io } = await import('socket.io-client');
    return io({
      ...{ autoConnect: false, reconnection: false, timeout: 4000 },
      transports: ['websocket'],
      auth: (answer: (handshake: Handshake) => void) => answer(handshake()),
    });
  },
  // Browsers hold a page's websockets back, by seconds, once a dozen in a row have failed; a plain request they do not.
  async answers() {
    const signal = AbortSignal.timeout(answerWithinMs);
    return fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal }).then(
      ({ ok }) => ok,
      () => false,
    );
  },
};
