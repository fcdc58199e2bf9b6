import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface StepOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show what the command prints as it prints it; else only when it fails. */
  readonly isLoud?: boolean;
  readonly timeoutMs?: number;
}

/** Runs a program of node_modules/.bin (or of the PATH) and says whether it succeeded. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: StepOptions = {},
): Promise<boolean> {
  const { cwd = root, isLoud = false, timeoutMs } = options;
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(':');
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...options.env, PATH: path },
      stdio: isLoud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' as const }),
    });
    const printed: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => printed.push(part));
    child.stderr?.on('data', (part: Buffer) => printed.push(part));
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/** One step with its name and time on screen. */
export async function step(name: string, run: () => Promise<boolean>): Promise<boolean> {
  const from = performance.now();
  process.stdout.write(`… ${name}\n`);
  const isDone = await run();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`${isDone ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return isDone;
}
