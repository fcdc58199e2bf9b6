import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { canUse } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

const SHARED_CACHE = '/var/cache/sanh';

/** The native folder, or a copy of it where node_modules lies in a folder closed to `user` (/root, a mktemp -d). */
export async function reachableNative(
  binaries: Binaries,
  user: SystemUser | undefined,
  log: (line: string) => void,
): Promise<string> {
  const { native, build } = binaries;
  if (!user || isUsable(native, user)) return native;
  const copy = join(SHARED_CACHE, `postgres-${build}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL user ${user.name} cannot reach ${native}: using a copy in ${copy}`);
    await copyOnce(native, copy);
  }
  return copy;
}

const isUsable = (native: string, user: SystemUser) =>
  canUse(user, '-x', join(native, 'bin/postgres')) &&
  canUse(user, '-r', join(native, 'share/postgresql/postgres.bki'));

/** Complete or absent: written aside and renamed. Of two processes at once, the second finds the place taken. */
async function copyOnce(from: string, to: string): Promise<void> {
  await openFolder(SHARED_CACHE);
  const aside = join(SHARED_CACHE, `.copy-${randomUUID()}`);
  try {
    await cp(from, aside, { recursive: true, verbatimSymlinks: true });
    await openToAll(aside);
    await rename(aside, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
