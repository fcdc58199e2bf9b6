import type { Names } from '@sanh/contract';
import { client } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import type { DayRange, Place } from '../state/address.ts';

/** What the reasons of a place are called. A list without them is still a list, so nothing is told if they fail to come. */
export class ReasonNames {
  #names = $state.raw<Readonly<Record<string, Names | null>>>({});

  /** Returns what stops it; call it in an `$effect`. */
  learn({ place, range }: { place: Place; range: DayRange }): () => void {
    const stopped = new AbortController();
    void client
      .satisfaction({ ...place, query: range, signal: stopped.signal })
      .then(({ reasons }) => (this.#names = Object.fromEntries(reasons.map(({ id, names }) => [id, names]))))
      .catch(() => undefined);
    return () => stopped.abort();
  }

  of(id: string): string {
    return nameIn(this.#names[id] ?? undefined, id);
  }
}
