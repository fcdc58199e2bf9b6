import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { makeClosedTestFolder, makeTestFolder } from '../../testing/test-folder.ts';
import { clusterOf } from '../home.ts';
import { findRunning } from '../pid-file.ts';
import { signal } from '../postmaster.ts';
import { startEmbeddedPostgres } from '../start.ts';

/** A folder with a new database that nobody runs: copied, because initdb takes a second. */
export async function aDataFolder(): Promise<string> {
  const folder = await makeTestFolder();
  onTestFinished(() => discard(folder));
  execFileSync('cp', ['-a', `${await (model ??= makeModel())}/.`, folder]);
  return folder;
}

/** A folder only this user may enter, as `mktemp -d` makes them. */
export async function aClosedFolder(): Promise<string> {
  const folder = await makeClosedTestFolder();
  onTestFinished(() => discard(folder));
  return folder;
}

let model: Promise<string> | undefined;

async function makeModel(): Promise<string> {
  const folder = await makeTestFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  await server.stop();
  return folder;
}

export async function discardModel(): Promise<void> {
  if (model) await discard(await model);
}

export async function discard(home: string): Promise<void> {
  const left = findRunning(clusterOf(home));
  if (left) signal(left.pid, 'SIGQUIT');
  await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
