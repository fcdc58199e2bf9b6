import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClientsReport, Crowd } from './protocol.ts';

const program = fileURLToPath(new URL('./clients-program.ts', import.meta.url));

/** Displays in processes of their own. */
export class Clients {
  readonly #children: readonly ChildProcess[];

  private constructor(children: readonly ChildProcess[]) {
    this.#children = children;
  }

  /** One process after the other; `afterEach` is called when all sockets of one are connected. */
  static async connect(
    { origin, sockets }: Crowd,
    processes: number,
    afterEach: () => void = () => undefined,
  ): Promise<Clients> {
    const children: ChildProcess[] = [];
    while (children.length < processes) {
      const child = fork(program, [origin, String(Math.ceil(sockets / processes))]);
      children.push(child);
      await once(child, 'message');
      afterEach();
    }
    return new Clients(children);
  }

  forget(): void {
    for (const child of this.#children) child.send('forget');
  }

  async report(): Promise<ClientsReport> {
    const parts = await Promise.all(
      this.#children.map(async (child) => {
        child.send('report');
        const [report] = (await once(child, 'message')) as [ClientsReport];
        return report;
      }),
    );
    const receipts: Record<number, readonly number[]> = {};
    for (const part of parts)
      for (const [version, at] of Object.entries(part.receipts))
        receipts[Number(version)] = [...(receipts[Number(version)] ?? []), ...at];
    return {
      messages: parts.reduce((sum, part) => sum + part.messages, 0),
      latenciesMs: parts.flatMap((part) => part.latenciesMs),
      receipts,
    };
  }

  async end(): Promise<void> {
    await Promise.all(
      this.#children.map((child) => {
        child.kill('SIGKILL');
        return once(child, 'exit');
      }),
    );
  }
}
