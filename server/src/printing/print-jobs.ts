import type { PrintOutcome } from '@sanh/contract';

interface KeptJob {
  readonly outcome: Promise<PrintOutcome>;
  ended: PrintOutcome | null;
}

export interface AskedJob {
  readonly id: string;
  /** Asked for before, without an answer. */
  readonly isRepeated: boolean;
}

const keptJobs = 1000;

/** Every job is printed at most once; only one of which nothing came out may be begun again. */
export class PrintJobs {
  readonly #kept = new Map<string, KeptJob>();

  /** What became of the job, beginning it when it is new. */
  run({ id, isRepeated }: AskedJob, print: () => Promise<PrintOutcome>): Promise<PrintOutcome> {
    const known = this.#kept.get(id);
    if (known !== undefined && known.ended?.kind !== 'failed') return known.outcome;
    // The answer was lost in a restart or is with another process: the slip may lie there already.
    if (known === undefined && isRepeated) return Promise.resolve({ kind: 'unsure', condition: 'unknown' });
    const job: KeptJob = { outcome: this.#toItsEnd(id, print), ended: null };
    void job.outcome.then((outcome) => (job.ended = outcome)).catch(() => undefined);
    this.#keep(id, job);
    return job.outcome;
  }

  /** How it ended; null while it has not, or where nobody knows of it. */
  outcomeOf(id: string): PrintOutcome | null {
    return this.#kept.get(id)?.ended ?? null;
  }

  /** Its paper is there by another copy: sent again, nothing more is printed. */
  settle(id: string, ended: PrintOutcome): void {
    this.#keep(id, { outcome: Promise.resolve(ended), ended });
  }

  async #toItsEnd(id: string, print: () => Promise<PrintOutcome>): Promise<PrintOutcome> {
    try {
      return await print();
    } catch (error) {
      this.#kept.delete(id);
      throw error;
    }
  }

  #keep(id: string, job: KeptJob): void {
    this.#kept.delete(id);
    this.#kept.set(id, job);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptJobs && oldest !== undefined) this.#kept.delete(oldest);
  }
}
