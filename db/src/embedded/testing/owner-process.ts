import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

interface Answer {
  readonly url?: string;
  readonly postmasterPid?: number;
  readonly refused?: string;
  readonly answer?: string;
}

const PROGRAM = fileURLToPath(new URL('./owner-program.ts', import.meta.url));

/** Another Node process that runs the database in `dataDir`, in a process group of its own like a terminal's. */
export function anOwnerProcess(dataDir: string, identity: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [PROGRAM, dataDir], {
    ...identity,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    nextAnswer: async () => JSON.parse(String((await lines.next()).value)) as Answer,
    pressCtrlC: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
