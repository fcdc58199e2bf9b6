import { PROTOCOL_VERSION, type HallEvents, type HallState, type Heartbeat } from '@sanh/contract';
import { evolve, fromSnapshot, hashOfHall, type Hall } from '@sanh/domain';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeAll, afterAll, describe, expect, inject, test } from 'vitest';
import { aSanh, commune, issuing, province, stepping, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let address: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  address = await sanh.listen();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(() => sanh.close());

interface Connecting {
  readonly auth?: object;
  readonly cookie?: string;
  readonly origin?: string;
}

function connect({ auth, cookie, origin }: Connecting = {}): Socket {
  const socket = io(address, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { protocol: PROTOCOL_VERSION, centreId: commune, role: 'display', ...auth },
    extraHeaders: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(origin === undefined ? {} : { origin }),
    },
  });
  sockets.push(socket);
  return socket;
}

const heard = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((resolve) => socket.once(event, (message: T) => resolve(message)));
const refusedWith = async (connecting: Connecting): Promise<unknown> => {
  const error = await heard<Error & { data?: { code: string } }>(connect(connecting), 'connect_error');
  return error.data?.code;
};
const issue = (): Promise<Response> => sanh.request(`/api/centres/${commune}/tickets`, issuing());
const hallOf = (state: HallState): Hall => {
  if (state.kind !== 'snapshot') throw new Error('expected a snapshot');
  return fromSnapshot(state.hall);
};

describe('a screen that connects', () => {
  test('gets the whole state, then each event once, and stands where the server stands', async () => {
    const socket = connect();
    const state = await heard<HallState>(socket, 'hall:state');
    const next = heard<HallEvents>(socket, 'hall:events');
    await issue();
    const { events, to } = await next;
    const hall = events.reduce((at, event) => evolve(at, event), hallOf(state));
    const server = await sanh.halls.now(commune);
    expect([hall.version, hashOfHall(hall)]).toEqual([to, server.hash]);
  });

  test('two screens hear the same', async () => {
    const [first, second] = [connect(), connect()];
    await Promise.all([heard(first, 'hall:state'), heard(second, 'hall:state')]);
    const both = Promise.all([
      heard<HallEvents>(first, 'hall:events'),
      heard<HallEvents>(second, 'hall:events'),
    ]);
    await issue();
    const [a, b] = await both;
    expect(a).toEqual(b);
  });

  test('and knows a position gets only what it has missed', async () => {
    const { epoch, hall } = await sanh.halls.now(commune);
    await issue();
    const socket = connect({ auth: { position: { epoch, version: hall.version } } });
    const state = await heard<HallState>(socket, 'hall:state');
    expect(state).toMatchObject({ kind: 'events', events: [{ version: hall.version + 1 }] });
  });

  test('hears nothing of another centre', async () => {
    const other = connect({ auth: { centreId: province } });
    await heard(other, 'hall:state');
    const events: unknown[] = [];
    other.on('hall:events', (message) => events.push(message));
    const own = connect();
    await heard(own, 'hall:state');
    const told = heard(own, 'hall:events');
    await issue();
    await told;
    expect(events).toEqual([]);
  });

  test('is told every few seconds where the hall stands', async () => {
    const beat = await heard<Heartbeat>(connect(), 'hall:heartbeat');
    const { epoch, hall, hash } = await sanh.halls.now(commune);
    expect(beat).toMatchObject({ epoch, version: hall.version, hash });
  });
});

describe('a screen is refused', () => {
  test.each([
    ['with an older protocol', { auth: { protocol: 0, extra: true } }, 'PROTOCOL_OUTDATED'],
    ['of an unknown centre', { auth: { centreId: 'atlantis' } }, 'UNKNOWN_CENTRE'],
    ['with an unknown role', { auth: { role: 'spy' } }, 'VALIDATION_FAILED'],
    ['as a counter without a session', { auth: { role: 'counter' } }, 'UNAUTHENTICATED'],
  ])('%s', async (_, connecting, code) => {
    expect(await refusedWith(connecting)).toBe(code);
  });

  test('as a counter of another centre', async () => {
    const cookie = await sanh.signIn('quay1');
    expect(await refusedWith({ auth: { role: 'counter', centreId: province }, cookie })).toBe('FORBIDDEN');
  });

  test('when another site’s page connects', async () => {
    const error = await heard<Error>(connect({ origin: 'https://evil.example' }), 'connect_error');
    expect(error).toBeInstanceOf(Error);
  });
});

describe('a request over the socket', () => {
  test('is answered with the state from a position', async () => {
    const socket = connect();
    await heard(socket, 'hall:state');
    expect(await socket.emitWithAck('hall:resync', null)).toMatchObject({
      ok: true,
      data: { kind: 'snapshot' },
    });
  });

  test.each([[{ epoch: 1 }], ['x'], [{ epoch: 'e', version: 1, __proto__x: 1 }], [[[[[]]]]]])(
    'that cannot be read is answered with a problem: %j',
    async (position) => {
      const socket = connect();
      await heard(socket, 'hall:state');
      const answer: unknown = await socket.emitWithAck('hall:resync', position);
      expect(answer).toMatchObject({ ok: false, problem: { code: 'VALIDATION_FAILED' } });
    },
  );

  test('what a screen has painted is taken note of', async () => {
    const socket = connect();
    const state = await heard<HallState>(socket, 'hall:state');
    const painted = { epoch: state.epoch, version: 1 };
    expect(await socket.emitWithAck('screen:painted', painted)).toEqual({ ok: true, data: null });
  });
});

test('a counter whose session is revoked hears nothing more within five seconds', async () => {
  const cookie = await sanh.signIn('quay1');
  const socket = connect({ auth: { role: 'counter' }, cookie });
  await heard(socket, 'hall:state');
  const gone = heard<string>(socket, 'disconnect');
  const revokedAt = performance.now();
  await sanh.sql`delete from staff_session`;
  await gone;
  expect(performance.now() - revokedAt).toBeLessThan(5000);
});

test('a call reaches the display', async () => {
  const cookie = await sanh.signIn('quay9');
  const counter = `/api/centres/${commune}/counters/9`;
  await issue();
  await sanh.request(`${counter}/open-counter`, stepping(cookie));
  const display = connect();
  await heard(display, 'hall:state');
  const told = heard<HallEvents>(display, 'hall:events');
  await sanh.request(`${counter}/call-next`, stepping(cookie));
  expect((await told).events[0]?.event).toMatchObject({ type: 'ticket-called', counterId: '9' });
});

const openSockets = async (): Promise<number> => {
  const figures = await (await sanh.request('/metrics')).text();
  return Number(/^sanh_sockets\{role="display"\} (\d+)/m.exec(figures)?.[1] ?? 0);
};

test('a screen that never reads is dropped within ten seconds', async () => {
  const socket = connect();
  await heard(socket, 'hall:state');
  const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void } } } };
  const before = await openSockets();
  transport.ws._socket.pause();
  await expect.poll(openSockets, { timeout: 11_000, interval: 200 }).toBe(before - 1);
});
