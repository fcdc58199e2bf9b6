import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const runner = fileURLToPath(new URL('../../scripts/run.js', import.meta.url));

/** Gives a stopped demonstration so many days of past, as `npm run demo:history` does. */
export async function addPast(folder: string, days: number): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  await run(process.execPath, [runner, 'server/src/cli/demo-history.ts', '--days', String(days)], {
    env: { PATH, HOME, LOG_LEVEL: 'error', DATA_DIR: folder },
  });
}
