import type { Server as HttpServer } from 'node:http';
import { paintedSchema, positionSchema, voiceClaimSchema } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { Server } from 'socket.io';
import type { Devices } from '../devices/devices.ts';
import type { Halls } from '../halls/halls.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Admission } from '../http/admit.ts';
import { isOwnOrigin, type OriginRule } from '../http/origin.ts';
import { problemOf } from '../http/problem.ts';
import { AppError } from '../app-error.ts';
import type { Log } from '../start/log.ts';
import type { ZoneVoices } from '../voices/zone-voices.ts';
import { acknowledge } from './acknowledge.ts';
import { admitScreen } from './admit-screen.ts';
import { terminate } from './drop.ts';
import { fanOutEvents } from './fan-out.ts';
import type { Messages } from '../messages/messages.ts';
import type { Troubles } from '../troubles/troubles.ts';
import { followDevices } from './follow-devices.ts';
import { followMessages } from './follow-messages.ts';
import { followTroubles, type Watch } from './follow-troubles.ts';
import { beat } from './heartbeat.ts';
import type { LiveIo, LiveSocket } from './live-io.ts';
import { hallRoom } from './rooms.ts';
import { sendState } from './send-state.ts';
import { sweepSockets } from './sweep.ts';

export interface LiveOptions {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly devices: Devices;
  readonly zoneVoices: ZoneVoices;
  readonly troubles: Troubles;
  readonly messages: Messages;
  readonly admission: Admission;
  readonly originRule: OriginRule;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly heartbeatMs?: number;
  readonly sweepMs?: number;
}

/** Everything that is pushed to screens. Closing it also closes the HTTP server it sits on. */
export function startLive(server: HttpServer, options: LiveOptions): { close(): Promise<void> } {
  const { sql, halls, devices, admission, originRule, log, heartbeatMs = 3000, sweepMs = 2000 } = options;
  const onTrouble = (error: unknown): void => log.warn({ err: error }, 'live');
  const io: LiveIo = new Server(server, {
    ...{ transports: ['websocket'], serveClient: false, perMessageDeflate: false, httpCompression: false },
    ...{ maxHttpBufferSize: 16_384, pingInterval: 5000, pingTimeout: 4000, connectTimeout: 5000 },
    allowRequest: ({ headers }, decide) =>
      decide(null, isOwnOrigin(headers.origin, headers.host, originRule)),
  });
  const fanOut = fanOutEvents(io, halls);
  const heartbeats = beat(io, halls, heartbeatMs, onTrouble);
  const stopSweep = sweepSockets(io, { sql, centres: admission.centres, everyMs: sweepMs, onTrouble });
  const watch = followTroubles(io, { troubles: options.troubles, everyMs: sweepMs, onTrouble });
  const messageWatch = followMessages(io, { messages: options.messages, everyMs: sweepMs, onTrouble });
  const stopFollowing = followDevices(io, { devices, everyMs: sweepMs, onTrouble });
  io.engine.on('connection', (connection: LiveSocket['conn']) => {
    connection.once('close', (reason) => {
      if (reason === 'ping timeout') terminate(connection);
    });
  });
  letScreensIn(io, { ...options, onTrouble, fanOut, heartbeats, watch, messageWatch });
  return {
    async close() {
      stopSweep();
      stopFollowing();
      watch.stop();
      messageWatch.stop();
      heartbeats.stop();
      fanOut.stop();
      await io.close();
    },
  };
}

interface Inside extends LiveOptions {
  readonly onTrouble: (error: unknown) => void;
  readonly fanOut: ReturnType<typeof fanOutEvents>;
  readonly heartbeats: ReturnType<typeof beat>;
  readonly watch: Watch;
  readonly messageWatch: Watch;
}

function letScreensIn(io: LiveIo, inside: Inside): void {
  const { admission, metrics, heartbeats, watch, messageWatch, onTrouble } = inside;
  io.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    admitScreen(admission, { auth, cookie: headers.cookie }).then(
      (screen) => {
        socket.data = screen;
        next();
      },
      (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status >= 500) onTrouble(error);
        next(Object.assign(new Error(problem.code), { data: problem }));
      },
    );
  });
  io.on('connection', (socket) => {
    const { centreId, role } = socket.data;
    // Joined first: what happens while the state is being read is then heard, not missed.
    void socket.join(hallRoom(centreId));
    if (role === 'counter') for (const one of [watch, messageWatch]) one.join(socket);
    heartbeats.watch(centreId);
    metrics.sockets.inc({ role });
    socket.on('disconnect', () => {
      heartbeats.unwatch(centreId);
      metrics.sockets.dec({ role });
    });
    listen(socket, inside);
    sendState(inside, socket, socket.data.from).catch((error: unknown) => {
      onTrouble(error);
      socket.disconnect(true);
    });
  });
}

function listen(socket: LiveSocket, { halls, metrics, log, zoneVoices }: Inside): void {
  const screen = socket.data;
  const resync = { screen, log, schema: positionSchema.nullable() };
  socket.on(
    'hall:resync',
    acknowledge(resync, (position) => halls.since(screen.centreId, position)),
  );

  const painted = { screen, log, schema: paintedSchema };
  const notePainted = acknowledge(painted, async ({ epoch, version }) => {
    screen.painted = { epoch, version, at: Date.now() };
    const { hall } = await halls.now(screen.centreId);
    metrics.behind.observe(Math.max(0, hall.version - version));
    return null;
  });
  socket.on('screen:painted', notePainted);

  const claim = { screen, log, schema: voiceClaimSchema };
  socket.on(
    'voice:claim',
    acknowledge(claim, (wish) => {
      if (screen.role !== 'display') throw new AppError('FORBIDDEN');
      return zoneVoices.claim({ centreId: screen.centreId, screenId: socket.id }, wish);
    }),
  );
}
