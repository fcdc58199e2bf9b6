import { CallFailed, type WhatIfAnswer } from '@sanh/contract';
import { client } from '@sanh/ui';
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { toldBy, type Told } from '../../told/told.ts';
import { scenarioText, type Scenario } from './scenario-address.ts';

/** A whole day is lived twice, and questions are answered one after the other. */
const patienceMs = 120_000;
const againAfterMs = 3000;

export type Answered =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly since: number }
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'answered'; readonly answer: WhatIfAnswer };

interface Place {
  readonly centreId: string;
  readonly day: string;
}

const keyOf = ({ centreId, day }: Place, { changes }: Scenario): string =>
  [centreId, day, scenarioText(changes)].join(' ');

/** What the server says to each scenario. One question at a time; what was answered once is not asked again. */
export class Answers {
  readonly #known = new SvelteMap<string, Answered>();
  #asking = $state.raw<{ readonly key: string; readonly stopped: AbortController } | null>(null);
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  get isAsking(): boolean {
    return this.#asking !== null;
  }

  to = (place: Place, scenario: Scenario): Answered =>
    this.#known.get(keyOf(place, scenario)) ?? { kind: 'waiting' };

  forget = (place: Place, scenario: Scenario): void => void this.#known.delete(keyOf(place, scenario));

  /** Asks for the first scenario without an answer, and lets go of a question that nobody wants any more. Call it in an `$effect`. */
  follow(place: Place, scenarios: readonly Scenario[]): void {
    const wanted = scenarios.map((scenario) => ({ scenario, key: keyOf(place, scenario) }));
    const asking = this.#asking;
    const next = wanted.find(({ key }) => !this.#known.has(key));
    untrack(() => {
      if (asking !== null && !wanted.some(({ key }) => key === asking.key)) this.stop();
      if (asking === null && next !== undefined) void this.#ask(place, next.scenario, next.key);
    });
  }

  stop(): void {
    if (this.#asking === null) return;
    this.#asking.stopped.abort();
    this.#known.delete(this.#asking.key);
    this.#asking = null;
  }

  async #ask({ centreId, day }: Place, { changes }: Scenario, key: string): Promise<void> {
    const stopped = new AbortController();
    this.#asking = { key, stopped };
    this.#known.set(key, { kind: 'asking', since: Date.now() });
    try {
      const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(patienceMs)]);
      const answer = await untilFree(signal, () =>
        client.whatIf({ centreId, body: { day, ...changes }, signal }),
      );
      if (!stopped.signal.aborted) this.#known.set(key, { kind: 'answered', answer });
    } catch (error) {
      if (stopped.signal.aborted) return;
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      this.#known.set(key, { kind: 'told', told: toldBy(error) });
    } finally {
      if (!stopped.signal.aborted) this.#asking = null;
    }
  }
}

/** A server with many questions in hand takes no further one: then asked again until it does. */
async function untilFree<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !(error instanceof CallFailed) || error.code !== 'UNAVAILABLE') throw error;
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
    }
}
