import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ServerProcess } from './server-process.ts';

const root = new URL('../../', import.meta.url);
const run = promisify(execFile);

export interface Production {
  readonly server: ServerProcess;
  readonly administrator: { readonly username: string; readonly password: string };
  stop(): Promise<void>;
}

/** A server as in a hall: no demonstration, one centre that is open round the clock, and one administrator of it. */
export async function startProduction(
  centreId: string,
  printers: readonly object[] = [],
): Promise<Production> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-production-'));
  const file = join(folder, 'centre.json');
  const example = await readFile(new URL(`kiosk-config/examples/${centreId}.json`, root), 'utf8');
  const centre = JSON.parse(example) as { rules: object };
  const rules = { ...centre.rules, alwaysOpen: true };
  await writeFile(file, JSON.stringify({ ...centre, rules, printers }));
  const settings = { DATA_DIR: folder, SANH_DEMO: '0', SANH_CENTRES: file };
  const server = await ServerProcess.start(settings);
  const administrator = { username: 'quantri', password: await makeAdministrator(settings, centreId) };
  return {
    ...{ server, administrator },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** By the command that makes the first administrator; it shows the password once. */
async function makeAdministrator(settings: Record<string, string>, centreId: string): Promise<string> {
  const program = fileURLToPath(new URL('server/src/cli/create-staff.ts', root));
  const who = [
    '--username',
    'quantri',
    '--name',
    'Mai Đức Anh',
    '--role',
    'administrator',
    '--centre',
    centreId,
  ];
  const { PATH = '', HOME = '' } = process.env;
  const { stdout } = await run(process.execPath, [program, ...who], { env: { PATH, HOME, ...settings } });
  const [, password] = /with the password (\S+)/.exec(stdout) ?? [];
  if (password === undefined) throw new Error(`no password in: ${stdout}`);
  return password;
}
