import postgres from 'postgres';
import { findBinaries } from './binaries.ts';
import { findHome } from './home.ts';
import { initialise } from './initialise.ts';
import { takeOwnership } from './owner-mark.ts';
import { reachableNative } from './reachable-binaries.ts';
import type { PostgresSettings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

export interface EmbeddedOptions {
  /** Where the data lives; created when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Created when missing. Default "sanh". */
  readonly database?: string;
  /** PostgreSQL settings on top of ours. */
  readonly settings?: PostgresSettings;
  /** Environment of PostgreSQL itself, for fault tests that preload a library. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** For postgres.js, psql and pgbench alike. Stays the same until `stop`. */
  readonly url: string;
  /** The folder that holds the data: `dataDir`, or where it had to move to. */
  readonly home: string;
  /** The first process of PostgreSQL now. */
  readonly postmasterPid: number;
  restart(): Promise<void>;
  /** Ends PostgreSQL in order and gives the data directory back. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes from npm, or takes over the one a killed process left on this data, and keeps it
 * running: when it dies it comes back on the same port.
 * @throws DatabaseError DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_UNREACHABLE, PLATFORM_NOT_SUPPORTED, POSTGRES_DID_NOT_START
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, database = 'sanh', settings = {}, environment = {} } = options;
  const binaries = findBinaries();
  const home = await findHome(options.dataDir, log);
  const giveBack = await takeOwnership(home.path);
  try {
    const native = await reachableNative(binaries, home.user, log);
    const password = await initialise(home, native, log);
    const supervisor = await Supervisor.start({ home, native, settings, environment }, log);
    const server = `postgres://postgres:${password}@127.0.0.1:${supervisor.port}`;
    await ensureDatabase(server, database).catch(async (error: unknown) => {
      await supervisor.stop();
      throw error;
    });
    return {
      url: `${server}/${database}`,
      home: home.path,
      get postmasterPid() {
        return supervisor.pid;
      },
      restart: () => supervisor.restart(),
      stop: () => supervisor.stop().then(giveBack),
    };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function ensureDatabase(server: string, database: string): Promise<void> {
  if (await exists(`${server}/${database}`)) return;
  const sql = postgres(`${server}/postgres`, { max: 1 });
  await sql`create database ${sql(database)}`.finally(() => sql.end());
}

async function exists(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select`;
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '3D000') return false;
    throw error;
  } finally {
    await sql.end();
  }
}
