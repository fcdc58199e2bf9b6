import { CallFailed } from '@sanh/contract';
import { untrack } from 'svelte';
import { toldBy, type Told } from '../../told/told.ts';

const patienceMs = 20_000;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
type Fetch<Row> = (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>;

/** A list that the server hands out page by page. */
export class Pages<Row> {
  /** Null before the first page has come. */
  rows = $state.raw<readonly Row[] | null>(null);
  told = $state.raw<Told | null>(null);
  isAsking = $state(false);
  #next = $state.raw<string | null>(null);
  #fetch: Fetch<Row> | null = null;
  #stopped = new AbortController();
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Begins another list. Returns what stops it; call it in an `$effect`. */
  begin(fetch: Fetch<Row>): () => void {
    const stopped = new AbortController();
    untrack(() => {
      this.#stopped = stopped;
      this.#fetch = fetch;
      this.rows = this.told = this.#next = null;
      this.isAsking = false;
      void this.more();
    });
    return () => stopped.abort();
  }

  /** Something of a row that is shown has become another. */
  change(isMeant: (row: Row) => boolean, changed: (row: Row) => Row): void {
    this.rows = this.rows?.map((row) => (isMeant(row) ? changed(row) : row)) ?? null;
  }

  readonly more = async (): Promise<void> => {
    const { signal } = this.#stopped;
    if (this.isAsking || this.#fetch === null) return;
    this.isAsking = true;
    try {
      const patient = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      const page = await this.#fetch(this.#next ?? undefined, patient);
      if (signal.aborted) return;
      this.rows = [...(this.rows ?? []), ...page.rows];
      this.#next = page.next;
      this.told = null;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.told = toldBy(error);
    } finally {
      if (!signal.aborted) this.isAsking = false;
    }
  };
}
