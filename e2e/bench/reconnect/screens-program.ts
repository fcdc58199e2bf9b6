// A process of screens of many halls. Told to leave it hangs up all of them, told to come back it calls with all at once.
import { PROTOCOL_VERSION, type HallState, type Position } from '@sanh/contract';
import { io } from 'socket.io-client';
import type { Wish, ScreensReport } from './protocol.ts';

const [origin = '', count = '1', ...halls] = process.argv.slice(2);
const handshakeAtOnce = 50;
let failures = 0;

interface Screen {
  readonly centreId: string;
  position: Position | null;
  comeBack(): Promise<void>;
  leave(): void;
}

function aScreen(centreId: string): Screen {
  const socket = io(origin, {
    ...{
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnection: false,
      timeout: 60_000,
    },
    auth: (give) =>
      give({ protocol: PROTOCOL_VERSION, centreId, role: 'display', position: screen.position }),
  });
  const screen: Screen = {
    ...{ centreId, position: null },
    comeBack: () =>
      new Promise((resolve) => {
        socket.once('hall:state', (state: HallState) => {
          screen.position = reached(state, screen.position);
          resolve();
        });
        socket.connect();
      }),
    leave: () => void socket.disconnect(),
  };
  socket.on('connect_error', () => {
    failures += 1;
    socket.connect();
  });
  return screen;
}

/** A bare server says nothing of any hall. */
function reached(state: HallState | Record<string, never>, from: Position | null): Position | null {
  if (!('kind' in state)) return null;
  const version =
    state.kind === 'snapshot' ? state.hall.version : (state.events.at(-1)?.version ?? from?.version ?? 0);
  return { epoch: state.epoch, version };
}

const screens = Array.from({ length: Number(count) }, (_, index) =>
  aScreen(halls[index % halls.length] ?? ''),
);
const wishes: Readonly<Record<Wish, () => Promise<void>>> = {
  leave: () => {
    for (const screen of screens) screen.leave();
    return Promise.resolve();
  },
  'come back': async () => {
    failures = 0;
    await Promise.all(screens.map((screen) => screen.comeBack()));
  },
};
process.on('message', (wish: Wish) => {
  void wishes[wish]().then(() => {
    const versions = screens.map(({ centreId, position }) => [centreId, position?.version ?? 0] as const);
    process.send?.({ failures, versions } satisfies ScreensReport);
  });
});
process.on('disconnect', () => process.exit());
for (let at = 0; at < screens.length; at += handshakeAtOnce)
  await Promise.all(screens.slice(at, at + handshakeAtOnce).map((screen) => screen.comeBack()));
process.send?.({ failures, versions: [] } satisfies ScreensReport);
