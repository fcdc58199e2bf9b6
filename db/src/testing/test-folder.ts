import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOf } from '../embedded/home.ts';
import { hasOwner } from '../embedded/owner-mark.ts';
import { findRunning } from '../embedded/pid-file.ts';
import { signal } from '../embedded/postmaster.ts';

const PREFIX = 'sanh-test-';
const NEW_MS = 60_000;

/** mkdtemp closes a folder to everybody else; PostgreSQL's user must be able to walk through. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o711);
  return folder;
}

export async function removeTestFolder(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What killed test runs left behind. A folder without an owner may also be one that is just being made: age tells. */
export async function sweepTestFolders(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  await Promise.allSettled(names.map((name) => sweep(join(tmpdir(), name))));
}

async function sweep(folder: string): Promise<void> {
  const { mtimeMs } = await stat(folder);
  if (Date.now() - mtimeMs < NEW_MS || (await hasOwner(folder))) return;
  const left = findRunning(clusterOf(folder));
  if (left) signal(left.pid, 'SIGQUIT');
  await removeTestFolder(folder);
}
