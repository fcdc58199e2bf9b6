import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from './process-identity.ts';

export interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

const NO_PROCESS = 2 ** 22 + 1;
const pidFileOf = (cluster: string) => join(cluster, 'postmaster.pid');

/** postmaster.pid as far as it is written; undefined when PostgreSQL was shut down in order. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFileOf(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The PostgreSQL that really runs on this cluster now, whoever started it. */
export function findRunning(cluster: string): PidFile | undefined {
  const file = readPidFile(cluster);
  return file && isPostmasterOf(cluster, file.pid) ? file : undefined;
}

export function isPostmasterOf(cluster: string, pid: number): boolean {
  const command = commandOf(pid) ?? '';
  return command.includes(`/bin/postgres -D ${cluster} `);
}

/**
 * After a power cut the pid in the file may be another program's by now, and PostgreSQL would wait for it for ever.
 * The file itself stays: PostgreSQL finds in it the shared memory that a last backend may still use.
 */
export function forgetStrangerPid(cluster: string): void {
  const path = pidFileOf(cluster);
  if (!existsSync(path) || findRunning(cluster)) return;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(NO_PROCESS)));
}
