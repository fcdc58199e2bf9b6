import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { migrate } from './migrate.ts';
import { startEmbeddedPostgres } from './embedded/start.ts';
import type { PostgresSettings } from './embedded/settings.ts';
import { makeTestFolder, removeTestFolder, sweepTestFolders } from './testing/test-folder.ts';

const TEMPLATE = 'sanh_template';

export interface TestServer {
  /** Of the maintenance database; give it to `createTestDatabase`. */
  readonly url: string;
  readonly postmasterPid: number;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A throw-away PostgreSQL with a migrated template database, for one test run. */
export async function startTestServer(options: { settings?: PostgresSettings } = {}): Promise<TestServer> {
  await sweepTestFolders();
  const dataDir = await makeTestFolder();
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    database: TEMPLATE,
    settings: { max_connections: 200, ...options.settings },
  });
  await migrate(server.url);
  return {
    url: maintenance(server.url),
    get postmasterPid() {
      return server.postmasterPid;
    },
    restart: () => server.restart(),
    stop: async () => {
      await server.stop();
      await removeTestFolder(dataDir, server.home);
    },
  };
}

/** A migrated, empty database of its own; from any process of the test run. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  return {
    url: at(serverUrl, name),
    drop: () => administer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function administer(serverUrl: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await run(sql).finally(() => sql.end());
}

function at(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}

const maintenance = (url: string) => at(url, 'postgres');
