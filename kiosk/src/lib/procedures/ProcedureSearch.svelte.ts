import { CallFailed, type Client, type ProcedureSummary } from '@sanh/contract';
import { typeKey, typeTone } from '@sanh/domain';
import type { Matter, Place } from '@sanh/search';
import { TypedText } from '@sanh/ui';
import { untrack } from 'svelte';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';
import type { LocalLookup } from './lookup/LocalLookup.svelte.ts';
import type { LookupAnswer, LookupQuestion, Narrowing } from './lookup/lookup.ts';
import type { Part } from './parts.ts';

export type Found =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'found'; readonly procedures: readonly ProcedureSummary[]; readonly isCut: boolean }
  /** Nothing fits; these may have to do with it, and `matter` says which other offices see to it. */
  | {
      readonly kind: 'related';
      readonly procedures: readonly ProcedureSummary[];
      readonly matter: Matter | null;
    }
  | { readonly kind: 'failed'; readonly code: SpokenCode };

const typingMs = 150;
/** Who looks for a key is still typing. */
const restMs = 1200;
const relatedAtMost = 5;
const firstLimit = 20;
const mostLimit = 100;
const recentAtMost = 4;

/** What somebody looks for in the catalogue: words, or a part of it to browse. */
export class ProcedureSearch {
  readonly text = new TypedText({ typeKey, typeTone });
  part = $state.raw<Part | null>(null);
  isTyping = $state(true);
  found = $state.raw<Found>({ kind: 'nothing-asked' });
  suggestions = $state.raw<readonly string[]>([]);
  /** What this visitor searched before, the last first; gone with the visitor. */
  recent = $state.raw<readonly string[]>([]);
  place = $state.raw<Place | null>(null);
  isAsking = $state(false);
  #limit = $state(firstLimit);
  readonly #client: Pick<Client, 'procedures'>;
  readonly #lookup: LocalLookup;
  #asking = new AbortController();

  constructor(client: Pick<Client, 'procedures'>, lookup: LocalLookup) {
    this.#client = client;
    this.#lookup = lookup;
  }

  /** What to look up now; an `$effect` hands it to `ask`. */
  get question(): LookupQuestion {
    const narrowing: Narrowing = this.part === null ? {} : { [this.part.kind]: this.part.id };
    const { place, isTyping } = this;
    return { query: this.text.value, limit: this.#limit, place, isResting: !isTyping, ...narrowing };
  }

  get hasQuestion(): boolean {
    return this.text.value.trim() !== '' || this.part !== null;
  }

  /** The catalogue in the browser answers at once; the server after a pause in the typing. Only the latest question is answered. */
  ask(question: LookupQuestion): () => void {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    if (!untrack(() => this.hasQuestion)) {
      this.found = { kind: 'nothing-asked' };
      this.suggestions = [];
      this.isAsking = false;
      return () => undefined;
    }
    this.isAsking = true;
    const isHere = this.#askHere(question, signal);
    const pause = isHere
      ? setTimeout(() => this.#askHere({ ...question, isResting: true }, signal), restMs)
      : setTimeout(() => void this.#askServer(question, signal), typingMs);
    return () => clearTimeout(pause);
  }

  /** Asks again what had no answer, e.g. when the server is back. */
  retry(): void {
    untrack(() => this.found.kind === 'failed' && this.ask(this.question));
  }

  /** Types for the citizen. */
  write(text: string): void {
    this.text.value = text;
    this.isTyping = false;
  }

  /** A procedure was opened: these words led somewhere. */
  remember(): void {
    const words = this.text.value.trim();
    if (words === '') return;
    this.recent = [words, ...this.recent.filter((one) => one !== words)].slice(0, recentAtMost);
  }

  browse(part: Part | null, isTyping = part === null): void {
    this.part = part;
    this.isTyping = isTyping;
    this.text.clear();
    this.#limit = firstLimit;
    this.found = { kind: 'nothing-asked' };
  }

  showMore(): void {
    this.#limit = mostLimit;
  }

  clear(): void {
    this.#asking.abort();
    this.browse(null);
    this.isAsking = false;
    this.suggestions = [];
    this.recent = [];
  }

  /** Whether the catalogue is in this browser. */
  #askHere(question: LookupQuestion, signal: AbortSignal): boolean {
    const answer = this.#lookup.ask(question);
    void answer?.then((found) => !signal.aborted && this.#show(question, found));
    return answer !== null;
  }

  #show({ limit }: LookupQuestion, { procedures, isFound, matter, suggestions }: LookupAnswer): void {
    this.found = isFound
      ? { kind: 'found', procedures, isCut: procedures.length === limit && limit < mostLimit }
      : { kind: 'related', procedures: procedures.slice(0, relatedAtMost), matter };
    this.suggestions = suggestions;
    this.isAsking = false;
  }

  async #askServer(question: LookupQuestion, signal: AbortSignal): Promise<void> {
    const { query, field, level, audience, limit } = question;
    const asked = { query: query.trim(), field, level, audience, limit };
    try {
      const procedures = await this.#client.procedures({ query: asked, signal });
      const isFound = procedures.length > 0;
      if (!signal.aborted) this.#show(question, { procedures, isFound, matter: null, suggestions: [] });
    } catch (error) {
      if (signal.aborted) return;
      const code = spokenCode(error instanceof CallFailed ? error.code : 'INTERNAL');
      this.found = { kind: 'failed', code };
      this.isAsking = false;
    }
  }
}
