import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../processes/free-port.ts';

const program = fileURLToPath(new URL('./bare-program.ts', import.meta.url));

export interface BareServer {
  readonly origin: string;
  readonly pid: number;
  emit(): Promise<unknown>;
  end(): Promise<void>;
}

/** The Socket.IO server that stands beside ours, as a process of its own. */
export async function startBare(): Promise<BareServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...{ origin, pid: child.pid ?? 0 },
    emit: async () => (await fetch(origin, { method: 'POST' })).text(),
    end: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
