import { CallFailed } from '@sanh/contract';
import { untrack } from 'svelte';
import { toldBy, type Told } from '../../told/told.ts';

const patienceMs = 20_000;
const againAfterMs = 3000;

export type Send<Answer> = (signal: AbortSignal) => Promise<Answer>;

const isPassing = (error: unknown): boolean =>
  error instanceof CallFailed && (error.code === 'UNREACHABLE' || error.code === 'UNAVAILABLE');

/** One question to the server with its answer, or what stands in its way. */
export class Question<Answer> {
  answer = $state.raw<Answer | null>(null);
  told = $state.raw<Told | null>(null);
  readonly #onexpired: () => void;
  /** Asks before its time; nothing while nothing is followed. */
  #askNow: () => void = () => undefined;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  /** Asks anew: an answer to another question is gone at once. Returns what stops it; call it in an `$effect`. */
  ask(send: Send<Answer>): () => void {
    untrack(() => (this.answer = this.told = null));
    return this.#begin(send, null);
  }

  /** Asks again and again; the answer stays until the next one is there. */
  follow(send: Send<Answer>, everyMs: number): () => void {
    untrack(() => (this.answer = this.told = null));
    return this.#begin(send, everyMs);
  }

  /** Asks at once instead of when it is time, or as soon as the answer that is under way has come. */
  readonly hurry = (): void => this.#askNow();

  #begin(send: Send<Answer>, everyMs: number | null): () => void {
    const stopped = new AbortController();
    void this.#run(send, everyMs, stopped.signal);
    return () => stopped.abort();
  }

  async #run(send: Send<Answer>, everyMs: number | null, stopped: AbortSignal): Promise<void> {
    let isHurried = false;
    this.#askNow = () => void (isHurried = true);
    const again = (afterMs: number): void => {
      const run = (): void => void (stopped.aborted || this.#run(send, everyMs, stopped));
      const timer = setTimeout(run, isHurried ? 0 : afterMs);
      this.#askNow = () => {
        clearTimeout(timer);
        run();
      };
    };
    try {
      const answer = await send(AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]));
      if (stopped.aborted) return;
      this.answer = answer;
      this.told = null;
      if (everyMs !== null) again(everyMs);
    } catch (error) {
      if (stopped.aborted) return;
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') {
        this.#onexpired();
        return;
      }
      this.told = toldBy(error);
      if (everyMs !== null || isPassing(error)) again(everyMs ?? againAfterMs);
    }
  }
}
