import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { clusterOf, passwordFileOf } from './home.ts';
import type { Home } from './home.ts';
import { postgresEnvironment } from './settings.ts';
import { runAs } from './system-user.ts';

const FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
];

/** Creates the cluster where there is none yet; returns the password. A half-made one is never left in its place. */
export async function initialise(home: Home, native: string, log: (line: string) => void): Promise<string> {
  const cluster = clusterOf(home.path);
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFile(passwordFileOf(home.path), 'utf8');
  log(`creating a new database in ${home.path}`);
  const password = randomBytes(24).toString('base64url');
  await writePassword(home, password);
  const draft = `${cluster}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (home.user) await chown(draft, home.user.uid, home.user.gid);
  await initdb(home, native, draft);
  await rename(draft, cluster);
  return password;
}

async function writePassword(home: Home, password: string): Promise<void> {
  const path = passwordFileOf(home.path);
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(password);
  await file.sync();
  await file.close();
  // initdb reads it as the user it runs as.
  if (home.user) await chown(path, home.user.uid, home.user.gid);
}

function initdb(home: Home, native: string, draft: string): Promise<void> {
  const flags = [...FLAGS, `--pwfile=${passwordFileOf(home.path)}`, '-D', draft];
  return new Promise((resolve, reject) => {
    const child = spawn(join(native, 'bin/initdb'), flags, {
      ...runAs(home.user),
      cwd: draft,
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new DatabaseError('POSTGRES_DID_NOT_START', `initdb failed: ${complaint.trim()}`));
    });
  });
}
