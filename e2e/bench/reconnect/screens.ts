import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ScreensReport, Wish } from './protocol.ts';

const program = fileURLToPath(new URL('./screens-program.ts', import.meta.url));
const processes = 2;

export interface Return extends ScreensReport {
  readonly tookMs: number;
}

/** Screens of many halls, in processes of their own. */
export class Screens {
  readonly #children: readonly ChildProcess[];

  private constructor(children: readonly ChildProcess[]) {
    this.#children = children;
  }

  static async connect(origin: string, screens: number, halls: readonly string[]): Promise<Screens> {
    const share = String(Math.ceil(screens / processes));
    const children = Array.from({ length: processes }, () => fork(program, [origin, share, ...halls]));
    await Promise.all(children.map((child) => once(child, 'message')));
    return new Screens(children);
  }

  async leave(): Promise<void> {
    await this.#tell('leave');
  }

  /** All at once, until the last of them holds its hall. */
  async comeBack(): Promise<Return> {
    const from = performance.now();
    const reports = await this.#tell('come back');
    return {
      tookMs: performance.now() - from,
      failures: reports.reduce((sum, { failures }) => sum + failures, 0),
      versions: reports.flatMap(({ versions }) => versions),
    };
  }

  async end(): Promise<void> {
    const exits = this.#children.map((child) => once(child, 'exit'));
    for (const child of this.#children) child.kill('SIGKILL');
    await Promise.all(exits);
  }

  #tell(wish: Wish): Promise<readonly ScreensReport[]> {
    return Promise.all(
      this.#children.map(async (child) => {
        const answered = once(child, 'message') as Promise<[ScreensReport]>;
        child.send(wish);
        return (await answered)[0];
      }),
    );
  }
}
