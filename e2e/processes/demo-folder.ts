import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ServerProcess } from './server-process.ts';

const run = promisify(execFile);
/** Names the model to the processes that the stories run in. */
const modelVariable = 'SANH_DEMO_MODEL';

/** The data of a demonstration as it is after its first start, made once a run: copying it is quicker than that start. */
export async function makeDemoModel(): Promise<() => Promise<void>> {
  const folder = await anOpenFolder('sanh-demo-model-');
  process.env[modelVariable] = folder;
  const server = await ServerProcess.start({ DATA_DIR: folder });
  await server.stop();
  return () => discardFolder(folder);
}

/** A folder of its own for one demonstration that has started before. */
export async function aDemoFolder(): Promise<string> {
  const model = process.env[modelVariable];
  if (model === undefined) throw new Error('makeDemoModel has not run');
  const folder = await anOpenFolder('sanh-story-');
  await run('cp', ['-a', `${model}/.`, folder]);
  return folder;
}

export const discardFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** PostgreSQL's own user must be able to enter it, or the database would go and live elsewhere. */
async function anOpenFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711);
  return folder;
}
