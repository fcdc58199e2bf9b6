import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../processes/free-port.ts';

export interface ReferenceProcess {
  readonly origin: string;
  readonly pid: number;
  end(): Promise<void>;
}

/** A server to stand beside ours, as a process of its own. It gets PORT and says on one line that it is ready. */
export async function startReference(
  program: URL,
  settings: Readonly<Record<string, string>> = {},
  givenPort?: number,
): Promise<ReferenceProcess> {
  const port = givenPort ?? (await freePort());
  const env = { ...process.env, ...settings, PORT: String(port) };
  const child = spawn(process.execPath, [program.pathname], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...{ origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 },
    end: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
