import type { Client, PopularProcedure } from '@sanh/contract';

type Calls = Pick<Client, 'countOpenings' | 'popularProcedures'>;

const sendEveryMs = 600_000;
const attemptMs = 5000;
const timesAtMost = 100;
const codesAtMost = 200;

/** Counts what is opened after a search, by procedure alone, and knows what is opened most in this centre. */
export class Openings {
  popular = $state.raw<readonly PopularProcedure[]>([]);
  readonly #client: Calls;
  readonly #ofVisit = new Set<string>();
  #counted = new Map<string, number>();

  constructor(client: Calls) {
    this.#client = client;
  }

  /** Once a visit, however often somebody goes back and forth. */
  note(code: string): void {
    if (this.#ofVisit.has(code)) return;
    this.#ofVisit.add(code);
    this.#counted.set(code, Math.min(timesAtMost, (this.#counted.get(code) ?? 0) + 1));
  }

  endVisit(): void {
    this.#ofVisit.clear();
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
    const opened = [...this.#counted].slice(0, codesAtMost).map(([code, times]) => ({ code, times }));
    this.#counted = new Map();
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
