import { readConfig } from '../config.ts';
import { createLog } from '../start/log.ts';
import { openDatabase as open, type OpenDatabase } from '../start/database.ts';

/** The database of the settings in the environment. The embedded one cannot be open in a running server at the same time. */
export function openDatabase(): Promise<OpenDatabase> {
  const config = readConfig(process.env);
  return open(config, createLog({ logLevel: 'warn' }));
}
