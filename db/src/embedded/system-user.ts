import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Whom PostgreSQL runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: then the owner of the existing data, `postgres`, a new `sanh`, or `nobody`.
 * Undefined for an ordinary user, who runs it directly.
 */
export function choosePostgresUser(existingData: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(existingData) ?? userNamed('postgres') ?? createUser('sanh') ?? NOBODY;
}

const NOBODY: SystemUser = { name: 'nobody', uid: 65534, gid: 65534 };

function ownerOf(path: string): SystemUser | undefined {
  const owner = statSync(path, { throwIfNoEntry: false });
  if (!owner || owner.uid === 0) return undefined;
  return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

function createUser(name: string): SystemUser | undefined {
  if (!userNamed(name)) {
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  }
  return userNamed(name);
}

function userNamed(name: string): SystemUser | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  if (!entry) return undefined;
  const [uid, gid] = [Number(entry[2]), Number(entry[3])];
  return uid > 0 ? { name, uid, gid } : undefined;
}

/** Asked of the kernel as that user: every folder above `path` counts, and so do access lists and mounts. */
export function canUse(user: SystemUser, access: '-r' | '-x', path: string): boolean {
  const { uid, gid } = user;
  return spawnSync('test', [access, path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Spawn options that make a child run as `user`. */
export function runAs(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
