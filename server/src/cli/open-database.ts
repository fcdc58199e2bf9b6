import { join } from 'node:path';
import { connect, joinEmbeddedPostgres } from '@sanh/db';
import { readConfig } from '../config.ts';
import { openDatabase as open, type OpenDatabase } from '../start/database.ts';
import { createLog } from '../start/log.ts';

/** The database of the settings in the environment: beside a running server, or on its own. */
export async function openDatabase(): Promise<OpenDatabase> {
  const config = readConfig(process.env);
  const running =
    config.databaseUrl === null ? await joinEmbeddedPostgres(join(config.dataDir, 'postgres')) : null;
  if (running !== null) return { ...connect(running, { statementTimeoutMs: 0 }), url: running };
  return open(config, createLog({ logLevel: 'warn' }));
}
