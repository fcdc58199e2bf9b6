import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterOf, logFileOf } from './home.ts';
import type { Home } from './home.ts';
import { findRunning, forgetStrangerPid, isPostmasterOf, readPidFile } from './pid-file.ts';
import { postgresEnvironment, settingArguments } from './settings.ts';
import type { PostgresSettings } from './settings.ts';
import { commandOf } from './process-identity.ts';
import { runAs } from './system-user.ts';

/** One run of PostgreSQL's first process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly exited: Promise<void>;
}

export interface Launch {
  readonly home: Home;
  readonly native: string;
  readonly settings: PostgresSettings;
  readonly environment: Readonly<Record<string, string>>;
}

const LOG_LIMIT_BYTES = 10_000_000;
const POLL_MS = 20;

/** Starts PostgreSQL; undefined when it gave up (its log says why). Waits for crash recovery as long as that runs. */
export async function launch({ home, native, settings, environment }: Launch, port: number) {
  const cluster = clusterOf(home.path);
  forgetStrangerPid(cluster);
  const log = openLog(home.path);
  // A process group of its own: Ctrl-C at our terminal must reach only Node, which then decides the order.
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', cluster, '-p', String(port), ...settingArguments(settings)],
    {
      ...runAs(home.user),
      cwd: '/',
      detached: true,
      env: postgresEnvironment(environment),
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  if (child.pid === undefined) return undefined;
  const isReady = await becomesReady(cluster, child.pid, exited);
  return isReady ? { pid: child.pid, port, exited } : undefined;
}

async function becomesReady(cluster: string, pid: number, exited: Promise<void>): Promise<boolean> {
  const state = { hasExited: false };
  void exited.then(() => (state.hasExited = true));
  while (!state.hasExited) {
    const file = readPidFile(cluster);
    if (file?.pid === pid && file.isReady) return true;
    await delay(POLL_MS);
  }
  return false;
}

/**
 * The PostgreSQL that a killed Node process left behind, once it takes connections.
 * One with other settings than asked for is shut down instead.
 */
export async function adopt({ home, settings }: Launch): Promise<Postmaster | undefined> {
  const cluster = clusterOf(home.path);
  for (let running = findRunning(cluster); running; running = findRunning(cluster)) {
    const { pid, port } = running;
    if (!running.isReady) {
      await delay(POLL_MS);
      continue;
    }
    const postmaster = { pid, port, exited: gone(cluster, pid) };
    if (commandOf(pid)?.endsWith(settingArguments(settings).join(' ').trim())) return postmaster;
    await shutDown(postmaster);
  }
  return undefined;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(postmaster: Postmaster, patienceMs = 60_000): Promise<void> {
  const { pid, exited } = postmaster;
  signal(pid, 'SIGINT');
  const timer = setTimeout(() => signal(pid, 'SIGQUIT'), patienceMs);
  await exited;
  clearTimeout(timer);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has gone already.
  }
}

async function gone(cluster: string, pid: number): Promise<void> {
  while (isPostmasterOf(cluster, pid)) await delay(100, undefined, { ref: false });
}

function openLog(home: string): number {
  const path = logFileOf(home);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
}
