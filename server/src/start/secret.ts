import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The secret of this installation: from the settings, else made once and kept where only the owner reads it. */
export async function findSecret({ secret, dataDir }: Config): Promise<string> {
  if (secret !== null) return secret;
  const file = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  // Of two processes that start at once, one makes it and both read it.
  await writeFile(file, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx' }).catch(
    ignoreExisting,
  );
  return (await readFile(file, 'utf8')).trim();
}

/** A key for one purpose only; knowing it gives away no other. */
export const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'sanh', purpose, 32));

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
