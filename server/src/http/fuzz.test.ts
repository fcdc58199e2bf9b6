import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION, type Problem } from '@sanh/contract';
import * as fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { hostileBody, hostilePart, personal, type Schema, type Schemas } from './testing/hostile.ts';

const payloads = 10_000;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly body: Schema | null;
}

interface Described {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  readonly components: { readonly schemas: Schemas };
}

let sanh: RunningSanh;
let cookie: string;
let schemas: Schemas;
let operations: readonly Operation[];

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_COMMANDS_PER_MINUTE: '10000000' });
  cookie = await sanh.signIn('quantri');
  const document = (await (await sanh.request('/openapi.json')).json()) as Described;
  schemas = document.components.schemas;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      ...{ method: method.toUpperCase(), path },
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
});
afterAll(() => sanh.close());

/** Days end last: on a closed day most commands are refused for that reason alone. */
const isLast = ({ path }: Operation): boolean => path.includes('/day/') || path.endsWith('/configuration');

const known: Readonly<Record<string, string>> = { centreId: commune, counterId: '1', code: '1.001193' };

const requestTo = ({ path, body }: Operation) =>
  fc.record({
    path: fc
      .tuple(fc.boolean(), hostilePart)
      .map(([isKnown, hostile]) =>
        path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (isKnown ? (known[name] ?? hostile) : hostile)),
      ),
    body: body === null ? fc.constant(undefined) : hostileBody(body, schemas),
    commandId: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constantFrom('x', personal, '%')),
  });

async function send({ method, path: route }: Operation, { path, body, commandId }: Sent): Promise<void> {
  const before = (await sanh.halls.now(commune)).hall.version;
  const answer = await sanh.request(path, {
    ...{ method, commandId: commandId === '' ? randomUUID() : commandId },
    ...(route.endsWith('/sign-out') ? {} : { cookie }),
    ...(body === undefined ? {} : { body }),
  });
  const said = await answer.text();
  expect(answer.status, said).toBeLessThan(500);
  if (answer.status < 400) return;
  const { code } = JSON.parse(said) as Problem;
  expect(code).toMatch(/^[A-Z_]+$/);
  expect(said).not.toContain(personal);
  expect((await sanh.halls.now(commune)).hall.version).toBe(before);
}

type Sent = { readonly path: string; readonly body: string | undefined; readonly commandId: string };

test('whatever is sent to any route is answered with a clear problem, changes nothing and is repeated nowhere', async () => {
  const inTurn = [...operations.filter((one) => !isLast(one)), ...operations.filter(isLast)];
  for (const operation of inTurn) {
    const numRuns = Math.ceil(payloads / inTurn.length);
    const property = fc.asyncProperty(requestTo(operation), (sent) => send(operation, sent));
    await fc.assert(property, { numRuns });
  }
  expect(sanh.logged.join('\n')).not.toContain(personal);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  expect((await sanh.request('/readyz')).status).toBe(200);
}, 240_000);

test('whatever is said by socket is answered or refused, and the hall goes on', async () => {
  const address = await sanh.listen();
  const auth = { protocol: PROTOCOL_VERSION, centreId: commune, role: 'display' };
  const connect = (said: object) =>
    io(address, { transports: ['websocket'], forceNew: true, reconnection: false, auth: said });
  const socket = connect(auth);
  await new Promise((resolve) => socket.once('hall:state', resolve));
  const before = (await sanh.halls.now(commune)).hall.version;
  const said = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(personal, { __proto__: null }, [personal]),
  );
  const event = fc.constantFrom(
    'hall:resync',
    'screen:painted',
    'voice:claim',
    '__proto__',
    'hall:events',
    personal,
  );
  await fc.assert(
    fc.asyncProperty(event, said, async (name, value) => {
      const answer: unknown = await socket
        .timeout(200)
        .emitWithAck(name, value)
        .catch(() => null);
      expect(JSON.stringify(answer)).not.toContain(personal);
      expect(socket.connected).toBe(true);
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...Object.keys(auth), 'position'), said),
      async (handshake) => {
        const stranger = connect(handshake);
        await new Promise<void>((resolve) => {
          stranger.once('connect_error', () => resolve());
          stranger.once('connect', () => resolve());
        });
        stranger.close();
      },
    ),
    { numRuns: 100 },
  );
  socket.close();
  expect((await sanh.halls.now(commune)).hall.version).toBe(before);
  expect(sanh.logged.join('\n')).not.toContain(personal);
}, 120_000);
