import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Agent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { connect } from '@sanh/db';
import { createTestDatabase } from '@sanh/db/testing';
import type {} from '@sanh/db/testing/vitest-server';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { demoPassword } from '../demo/demo.ts';
import { createSanh, type Sanh } from '../sanh.ts';

export const commune = 'phuong-tay-nha-trang';
export const province = 'tinh-khanh-hoa';

/** The files of these two, for a server without a demonstration. */
export const exampleCentres = [commune, 'trung-tam-tinh']
  .map((name) => fileURLToPath(new URL(`../../../kiosk-config/examples/${name}.json`, import.meta.url)))
  .join(',');

export interface RunningSanh extends Sanh {
  readonly sql: ReturnType<typeof connect>['sql'];
  readonly databaseUrl: string;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  /** Starts to listen on a free port; gives the address. */
  listen(): Promise<string>;
  /** The cookie of a new session. */
  signIn(username: string, password?: string): Promise<string>;
  request(path: string, init?: Asking): Promise<Response>;
}

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly commandId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole server with the example centres, on a database of its own or on that of another server. */
export async function aSanh(
  serverUrl: string,
  settings: Readonly<Record<string, string>> = {},
  beside?: RunningSanh,
  pushAgent?: Agent,
): Promise<RunningSanh> {
  const own = beside === undefined ? await createTestDatabase(serverUrl) : null;
  const database = { url: own?.url ?? beside?.databaseUrl ?? '' };
  const connection = connect(database.url);
  const logged: string[] = [];
  const config = readConfig({ SANH_DEMO: '1', LOG_LEVEL: 'debug', ...settings });
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) });
  const sanh = await createSanh({ config, database: connection, secret: 'only for tests', log, pushAgent });

  const request = (path: string, { method = 'GET', body, cookie, commandId, headers }: Asking = {}) =>
    Promise.resolve(
      sanh.api.request(path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie === undefined ? {} : { cookie }),
          ...(commandId === undefined ? {} : { 'idempotency-key': commandId }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );

  return {
    ...sanh,
    ...{ sql: connection.sql, databaseUrl: database.url, logged, request },
    async listen() {
      sanh.server.listen(0, '127.0.0.1');
      await once(sanh.server, 'listening');
      return `http://127.0.0.1:${String((sanh.server.address() as AddressInfo).port)}`;
    },
    async signIn(username, password = demoPassword) {
      const body = { username, password };
      const answer = await request('/api/auth/sign-in', { method: 'POST', body });
      if (!answer.ok) throw new Error(`sign-in: ${String(answer.status)}`);
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    },
    async close() {
      await sanh.close();
      await connection.close();
      await own?.drop();
    },
  };
}

export const issuing = (body: object = {}): Asking => ({
  method: 'POST',
  body: { serviceId: 'ho-tich', ...body },
  commandId: randomUUID(),
});

export const stepping = (cookie: string, body: object = {}): Asking => ({
  ...{ method: 'POST', body, cookie },
  commandId: randomUUID(),
});

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;
