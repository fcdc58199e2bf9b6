import { CallFailed, type Client, type FieldView, type ProcedureSummary } from '@sanh/contract';
import { typeKey, typeTone } from '@sanh/domain';
import { TypedText } from '@sanh/ui';
import { untrack } from 'svelte';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

export type Found =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'found'; readonly procedures: readonly ProcedureSummary[]; readonly isCut: boolean }
  | { readonly kind: 'failed'; readonly code: SpokenCode };

const typingMs = 150;
const firstLimit = 20;
const mostLimit = 100;

/** What somebody looks for in the catalogue: words, or a field to browse. */
export class ProcedureSearch {
  readonly text = new TypedText({ typeKey, typeTone });
  field = $state.raw<FieldView | null>(null);
  isTyping = $state(true);
  found = $state.raw<Found>({ kind: 'nothing-asked' });
  isAsking = $state(false);
  #limit = $state(firstLimit);
  readonly #client: Pick<Client, 'procedures'>;
  #asking = new AbortController();

  constructor(client: Pick<Client, 'procedures'>) {
    this.#client = client;
  }

  /** What to ask the catalogue now; an `$effect` hands it to `ask`. */
  get question() {
    return { query: this.text.value.trim(), field: this.field?.id, limit: this.#limit };
  }

  /** Waits for a pause in the typing. Only the latest question is answered. Returns what gives it up. */
  ask(question: ProcedureSearch['question']): () => void {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    if (question.query === '' && question.field === undefined) {
      this.found = { kind: 'nothing-asked' };
      this.isAsking = false;
      return () => undefined;
    }
    this.isAsking = true;
    const pause = setTimeout(() => void this.#answer(question, signal), typingMs);
    return () => clearTimeout(pause);
  }

  /** Asks again what had no answer, e.g. when the server is back. */
  retry(): void {
    untrack(() => this.found.kind === 'failed' && this.ask(this.question));
  }

  browse(field: FieldView | null): void {
    this.field = field;
    this.isTyping = field === null;
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
  }

  async #answer({ query, field, limit }: ProcedureSearch['question'], signal: AbortSignal): Promise<void> {
    try {
      const procedures = await this.#client.procedures({ query: { query, field, limit }, signal });
      if (!signal.aborted)
        this.found = { kind: 'found', procedures, isCut: procedures.length === limit && limit < mostLimit };
    } catch (error) {
      if (!signal.aborted)
        this.found = {
          kind: 'failed',
          code: spokenCode(error instanceof CallFailed ? error.code : 'INTERNAL'),
        };
    }
    if (!signal.aborted) this.isAsking = false;
  }
}
