import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { canUse, choosePostgresUser } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

/** The folder of one embedded database: the cluster, its password, its log and its owner's mark. */
export interface Home {
  readonly path: string;
  readonly user: SystemUser | undefined;
}

const RELOCATED = '/var/lib/sanh';

export const clusterOf = (home: string): string => join(home, 'cluster');
export const passwordFileOf = (home: string): string => join(home, 'password');
export const logFileOf = (home: string): string => join(home, 'postgres.log');

/** `dataDir` itself, or a folder of its own under /var/lib/sanh where root's `dataDir` is closed to PostgreSQL's user. */
export async function findHome(dataDir: string, log: (line: string) => void): Promise<Home> {
  const wanted = resolve(dataDir);
  const relocated = join(RELOCATED, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  const isRelocated = existsSync(clusterOf(relocated));
  const user = choosePostgresUser(clusterOf(isRelocated ? relocated : wanted));
  if (isRelocated && !user)
    throw unreachable(wanted, `its data is in ${relocated} and belongs to root's run`);
  if (!isRelocated) {
    await makeFolder(wanted);
    if (!user || canUse(user, '-x', wanted)) return { path: wanted, user };
    if (existsSync(clusterOf(wanted))) throw unreachable(wanted, `${user.name} may no longer enter it`);
    await makeFolder(RELOCATED);
    await makeFolder(relocated);
  }
  log(`PostgreSQL user ${user?.name ?? ''} cannot enter ${wanted}: the data is in ${relocated}`);
  return { path: relocated, user };
}

async function makeFolder(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true });
  if (created !== undefined) await chmod(path, 0o711);
}

const unreachable = (dataDir: string, why: string) =>
  new DatabaseError('DATA_DIRECTORY_UNREACHABLE', `The data directory ${dataDir} cannot be used: ${why}.`);
