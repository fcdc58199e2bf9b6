import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What making packs needs on the machine that makes them; nobody else does. */
const needed = {
  'espeak-ng': ['--version'],
  ffmpeg: ['-version'],
} as const;
export type Program = keyof typeof needed;

/** The first line that each program says of itself. Throws with what to install when one is missing. */
export async function checkPrograms(names: readonly Program[]): Promise<ReadonlyMap<Program, string>> {
  const found = new Map<Program, string>();
  for (const name of names) {
    const said = await run(name, [...needed[name]]).catch(() => null);
    if (said !== null) found.set(name, said.stdout.split('\n')[0] ?? '');
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length === 0) return found;
  throw new Error(
    `Making voice packs needs ${missing.join(' and ')}. On Debian: apt-get install ${missing.join(' ')}. ` +
      'Using the packs that are here needs neither.',
  );
}

export const runProgram = async (
  program: Program,
  arguments_: readonly string[],
): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  run(program, [...arguments_], { maxBuffer: 64 * 1024 * 1024 });
