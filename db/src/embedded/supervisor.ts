import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from '../database-error.ts';
import { freePort } from './free-port.ts';
import { logFileOf } from './home.ts';
import { adopt, launch, shutDown, signal } from './postmaster.ts';
import type { Launch, Postmaster } from './postmaster.ts';

const FIRST_TRIES = 5;
const LONGEST_PAUSE_MS = 2000;

/** Keeps one PostgreSQL running on one port until it is told to stop. */
export class Supervisor {
  readonly #launching: Launch;
  readonly #log: (line: string) => void;
  readonly #finished: Promise<void>;
  readonly #endWithUs = () => this.#isUp && signal(this.pid, 'SIGINT');
  #postmaster: Postmaster;
  #isUp = true;
  #isStopping = false;
  #renewed = Promise.withResolvers<undefined>();

  static async start(launching: Launch, log: (line: string) => void): Promise<Supervisor> {
    const left = await adopt(launching);
    if (left) log(`took over PostgreSQL (pid ${left.pid}) that a killed process had left running`);
    return new Supervisor(launching, left ?? (await launchOnFreePort(launching)), log);
  }

  private constructor(launching: Launch, postmaster: Postmaster, log: (line: string) => void) {
    this.#launching = launching;
    this.#postmaster = postmaster;
    this.#log = log;
    this.#finished = this.#keepUp();
    process.on('exit', this.#endWithUs);
  }

  get pid(): number {
    return this.#postmaster.pid;
  }

  get port(): number {
    return this.#postmaster.port;
  }

  async restart(): Promise<void> {
    const renewed = this.#renewed.promise;
    if (this.#isUp) await shutDown(this.#postmaster);
    await renewed;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#isUp) await shutDown(this.#postmaster);
    await this.#finished;
    process.off('exit', this.#endWithUs);
  }

  async #keepUp(): Promise<void> {
    while (!this.#isStopping) {
      await this.#postmaster.exited;
      this.#isUp = false;
      await this.#revive();
      this.#renewed.resolve(undefined);
      this.#renewed = Promise.withResolvers();
    }
    if (this.#isUp) await shutDown(this.#postmaster);
  }

  /** A last backend of a killed postmaster holds the shared memory for a moment: starting is tried until it works. */
  async #revive(): Promise<void> {
    const { pid, port } = this.#postmaster;
    for (let pauseMs = 25; !this.#isStopping; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const next = await launch(this.#launching, port).catch((error: unknown) => {
        this.#log(`PostgreSQL cannot be started again: ${String(error)}`);
      });
      if (next) {
        this.#log(`PostgreSQL (pid ${pid}) had ended and runs again (pid ${next.pid}, port ${port})`);
        this.#postmaster = next;
        this.#isUp = true;
        return;
      }
      await delay(pauseMs);
    }
  }
}

async function launchOnFreePort(launching: Launch): Promise<Postmaster> {
  for (let tries = 0; tries < FIRST_TRIES; tries++) {
    const postmaster = await launch(launching, await freePort());
    if (postmaster) return postmaster;
    await delay(50 * 2 ** tries);
  }
  throw new DatabaseError(
    'POSTGRES_DID_NOT_START',
    `PostgreSQL did not start. Its log says why: ${logFileOf(launching.home.path)}`,
  );
}
