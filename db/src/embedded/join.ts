import { readFile } from 'node:fs/promises';
import { clusterOf, findHome, passwordFileOf } from './home.ts';
import { findRunning } from './pid-file.ts';

/**
 * The address of the embedded PostgreSQL that another process of ours runs on this data, for commands beside a running
 * server; null when none runs.
 */
export async function joinEmbeddedPostgres(dataDir: string, database = 'sanh'): Promise<string | null> {
  const home = await findHome(dataDir, () => undefined);
  const running = findRunning(clusterOf(home.path));
  if (running?.isReady !== true) return null;
  const password = await readFile(passwordFileOf(home.path), 'utf8');
  return `postgres://postgres:${password}@127.0.0.1:${String(running.port)}/${database}`;
}
