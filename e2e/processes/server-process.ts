import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const run = fileURLToPath(new URL('../../scripts/run.js', import.meta.url));

export type ServerSettings = Readonly<Record<string, string>>;

/** The real server as a process of its own, on the same port in each of its lives. */
export class ServerProcess {
  readonly origin: string;
  readonly #settings: ServerSettings;
  #child: ChildProcess | null = null;
  /** What it said on standard error in this life. */
  complaints = '';
  /** What it said on standard output since then, its log too. */
  said = '';

  private constructor(port: number, settings: ServerSettings) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#settings = { ...settings, PORT: String(port), HOST: '127.0.0.1' };
  }

  static async start(settings: ServerSettings): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), settings);
    await server.start();
    return server;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves when it says that it is ready. */
  async start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [run, 'server/src/main.ts'], {
      env: { PATH, HOME, LOG_LEVEL: 'error', ...this.#settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.complaints = '';
    this.said = '';
    child.stdout.on('data', (part: Buffer) => (this.said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (this.complaints += part.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.includes('is ready at')) continue;
      child.stdout.resume();
      return;
    }
    throw new Error(`the server did not start: ${this.complaints}`);
  }

  /** No goodbye, as by a power cut. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
