import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect, DatabaseError, migrate, startEmbeddedPostgres, type Connection } from '@sanh/db';
import type { Config } from '../config.ts';
import type { Log } from './log.ts';

export interface OpenDatabase extends Connection {
  readonly url: string;
}

/** The database, migrated: our own PostgreSQL, or the one named, for which we wait a minute. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const own = config.databaseUrl === null ? await startOwn(config, log) : null;
  const url = own?.url ?? config.databaseUrl ?? '';
  try {
    await withPatience(() => migrate(url), log);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  const connection = connect(url);
  return {
    ...connection,
    url,
    close: async () => {
      await connection.close();
      await own?.stop();
    },
  };
}

const startOwn = ({ dataDir }: Config, log: Log) =>
  startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: (line) => log.info({ postgres: line }) });

async function withPatience(work: () => Promise<void>, log: Log): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, 4000)) {
    try {
      await work();
      return;
    } catch (error) {
      if (error instanceof DatabaseError || performance.now() > giveUpAt) throw error;
      log.warn({ err: error }, 'The database cannot be reached yet; trying again.');
      await delay(waitMs);
    }
  }
}
