import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runProgram, step } from './step.ts';

export const apps = ['kiosk', 'queue-display', 'counter-panel'] as const;

/** The page that phones open is a build of its own. */
const ticketPage = 'vite.ticket.config.ts';

/** What a front end is made from, besides its own folder. */
const shared = ['domain/src', 'search/src', 'search/vocabulary', 'contract/src', 'kiosk-config/src', 'ui'];

/** Builds the front ends whose sources have changed since their last build. */
export async function buildFrontEnds(): Promise<boolean> {
  const stale: { app: string; stamp: string }[] = [];
  for (const app of apps) {
    const stamp = await fingerprint(app);
    if ((await readStamp(app)) !== stamp) stale.push({ app, stamp });
  }
  const built = await Promise.all(stale.map(({ app, stamp }) => buildOne(app, stamp)));
  return built.every(Boolean);
}

async function buildOne(app: string, stamp: string): Promise<boolean> {
  return step(`build ${app}`, async () => {
    const build = (...more: readonly string[]): Promise<boolean> =>
      runProgram('vite', ['build', '--logLevel', 'warn', ...more], { cwd: join(root, app) });
    const isBuilt = (await build()) && (app !== 'kiosk' || (await build('--config', ticketPage)));
    if (isBuilt) await writeFile(stampFile(app), stamp);
    return isBuilt;
  });
}

const stampFile = (app: string): string => join(root, app, 'build', '.sources');

const readStamp = async (app: string): Promise<string> =>
  existsSync(stampFile(app)) ? readFile(stampFile(app), 'utf8') : '';

async function fingerprint(app: string): Promise<string> {
  const patterns = ['package-lock.json', ...[app, ...shared].map((folder) => `${folder}/**/*`)];
  const files: string[] = [];
  const exclude = (name: string): boolean =>
    /(^|\/)(node_modules|build(-ticket)?|\.svelte-kit|static\/locales)$/.test(name);
  for await (const file of glob(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => exclude(join(entry.parentPath, entry.name)),
  })) {
    if (file.isFile() && !file.name.endsWith('.test.ts')) files.push(join(file.parentPath, file.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}
