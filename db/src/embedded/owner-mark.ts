import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from '../database-error.ts';
import { startMark } from './process-identity.ts';

const TRIES = 4;

/**
 * Makes this process the one owner of `home`, or throws DATA_DIRECTORY_IN_USE. Returns how to give it back.
 *
 * A mark is an empty file named after its process. Each writes its own first and looks for others after, so of two
 * at once at least one sees the other; both step back and try again at different moments.
 */
export async function takeOwnership(home: string): Promise<() => Promise<void>> {
  const mine = `owner.${process.pid}.${startMark(process.pid) ?? '0'}`;
  for (let tries = 1; ; tries++) {
    await placeMark(home, mine);
    const other = await findOther(home, mine);
    if (!other) return () => rm(join(home, mine), { force: true });
    await rm(join(home, mine), { force: true });
    if (tries === TRIES) throw inUse(home, other);
    await delay(20 + Math.random() * 100 * tries);
  }
}

/** Whether a living process owns `home`. */
export async function hasOwner(home: string): Promise<boolean> {
  return (await readdir(home)).some(isLiveMark);
}

async function placeMark(home: string, mine: string): Promise<void> {
  try {
    await writeFile(join(home, mine), '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(home, mine);
    throw error;
  }
}

async function findOther(home: string, mine: string): Promise<string | undefined> {
  const others = (await readdir(home)).filter((name) => name.startsWith('owner.') && name !== mine);
  const dead = others.filter((name) => !isLiveMark(name));
  await Promise.all(dead.map((name) => rm(join(home, name), { force: true })));
  return others.find(isLiveMark);
}

function isLiveMark(name: string): boolean {
  const [kind, pid, start] = name.split('.');
  return kind === 'owner' && startMark(Number(pid)) === start;
}

const inUse = (home: string, owner: string) =>
  new DatabaseError(
    'DATA_DIRECTORY_IN_USE',
    `Another process (pid ${owner.split('.')[1] ?? '?'}) already runs the database in ${home}.`,
  );
