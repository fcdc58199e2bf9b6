import type { Client, PopularProcedure } from '@sanh/contract';
import { OpeningCounts } from './OpeningCounts.ts';

type Calls = Pick<Client, 'countOpenings' | 'popularProcedures'>;

const sendEveryMs = 600_000;
const attemptMs = 5000;

/** Counts what is opened after a search, by procedure alone, and knows what is opened most in this centre. */
export class Openings {
  popular = $state.raw<readonly PopularProcedure[]>([]);
  readonly #client: Calls;
  readonly #counts = new OpeningCounts();

  constructor(client: Calls) {
    this.#client = client;
  }

  note(code: string): void {
    this.#counts.note(code);
  }

  endVisit(): void {
    this.#counts.endVisit();
  }

  /** Learns what is popular, and hands in the figures while the line stands. Returns what stops that. */
  start(centreId: string, isLive: () => boolean): () => void {
    void this.#learn(centreId);
    const timer = setInterval(() => {
      if (isLive()) void this.#send(centreId).then(() => this.#learn(centreId));
    }, sendEveryMs);
    return () => clearInterval(timer);
  }

  /** At most once: without an answer nobody knows whether they were counted, and lost figures do less harm than doubled ones. */
  async #send(centreId: string): Promise<void> {
    const opened = this.#counts.take();
    if (opened.length === 0) return;
    const signal = AbortSignal.timeout(attemptMs);
    await this.#client.countOpenings({ centreId, body: { opened }, signal }).catch(() => undefined);
  }

  async #learn(centreId: string): Promise<void> {
    const signal = AbortSignal.timeout(attemptMs);
    const popular = await this.#client.popularProcedures({ centreId, signal }).catch(() => null);
    this.popular = popular ?? this.popular;
  }
}
