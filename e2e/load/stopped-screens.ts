import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./screens-program.ts', import.meta.url));

export interface StoppedScreens {
  /** Stops reading for good: connected, and silent. */
  stopReading(): void;
  end(): Promise<void>;
}

/** So many displays in a process of their own, all connected. */
export async function startScreens(origin: string, count: number): Promise<StoppedScreens> {
  const child = spawn(process.execPath, [program, origin, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return {
    stopReading: () => void child.kill('SIGSTOP'),
    end: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
