import { access, chmod, constants, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOf } from '../embedded/home.ts';
import { hasOwner } from '../embedded/owner-mark.ts';
import { findRunning } from '../embedded/pid-file.ts';
import { signal } from '../embedded/postmaster.ts';

const PREFIX = 'sanh-test-';
const NEW_MS = 60_000;
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2e9;

/** In memory where there is room: a new database is some hundred files, and a disk takes half a second for them. */
export async function makeTestFolder(): Promise<string> {
  const folder = await makeClosedTestFolder();
  await chmod(folder, 0o711);
  return folder;
}

/** As mkdtemp makes it: PostgreSQL's user cannot walk through. */
export async function makeClosedTestFolder(): Promise<string> {
  return mkdtemp(join((await hasRoomInMemory()) ? IN_MEMORY : tmpdir(), PREFIX));
}

async function hasRoomInMemory(): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(IN_MEMORY);
    await access(IN_MEMORY, constants.W_OK);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

export async function removeTestFolder(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What killed test runs left behind. A folder without an owner may also be one that is just being made: age tells. */
export async function sweepTestFolders(): Promise<void> {
  const listings = await Promise.allSettled([IN_MEMORY, tmpdir()].map(listTestFolders));
  const folders = listings.flatMap((listing) => (listing.status === 'fulfilled' ? listing.value : []));
  await Promise.allSettled(folders.map(sweep));
}

async function listTestFolders(parent: string): Promise<string[]> {
  const names = await readdir(parent);
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => join(parent, name));
}

async function sweep(folder: string): Promise<void> {
  const { mtimeMs } = await stat(folder);
  if (Date.now() - mtimeMs < NEW_MS || (await hasOwner(folder))) return;
  const left = findRunning(clusterOf(folder));
  if (left) signal(left.pid, 'SIGQUIT');
  await removeTestFolder(folder);
}
