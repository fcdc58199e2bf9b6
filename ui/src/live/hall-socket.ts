import type { ClientToServer, Handshake, ServerToClient } from '@sanh/contract';
import type { Socket } from 'socket.io-client';
import { afterPaint } from '../frame/after-paint.ts';

export type HallSocket = Socket<ServerToClient, ClientToServer>;

/** Opens a socket that says `handshake()` anew at each connection. */
export type OpenHallSocket = (handshake: () => Handshake) => Promise<HallSocket>;

/** The library comes after the first paint: a screen shows its frame without waiting for it. */
export const openHallSocket: OpenHallSocket = async (handshake) => {
  await afterPaint();
  const { io } = await import('socket.io-client');
  return io({
    autoConnect: false,
    transports: ['websocket'],
    auth: (answer: (handshake: Handshake) => void) => answer(handshake()),
    ...{ timeout: 4000, reconnectionDelay: 250, reconnectionDelayMax: 500, randomizationFactor: 0.5 },
  });
};
