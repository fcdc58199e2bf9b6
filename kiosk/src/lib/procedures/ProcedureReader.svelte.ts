import { CallFailed, type Client } from '@sanh/contract';
import { untrack } from 'svelte';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';
import { recordOf, type ProcedureRecord } from './procedure-record.ts';

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly code: string }
  | { readonly kind: 'ready'; readonly code: string; readonly procedure: ProcedureRecord }
  | { readonly kind: 'failed'; readonly code: string; readonly problem: SpokenCode };

/** The procedure that is being read. */
export class ProcedureReader {
  reading = $state.raw<Reading>({ kind: 'none' });
  #wantedCode: string | null = null;
  readonly #client: Pick<Client, 'procedure'>;

  constructor(client: Pick<Client, 'procedure'>) {
    this.#client = client;
  }

  get procedure(): ProcedureRecord | null {
    return this.reading.kind === 'ready' ? this.reading.procedure : null;
  }

  /** Opens a procedure; one that is open or on its way stays. */
  async open(code: string): Promise<void> {
    // An effect that opens a procedure must not run again when it comes, or fails to.
    const reading = untrack(() => this.reading);
    if (reading.kind !== 'none' && reading.kind !== 'failed' && reading.code === code) return;
    this.#wantedCode = code;
    this.reading = { kind: 'loading', code };
    const next = await this.#read(code);
    if (this.#wantedCode === code) this.reading = next;
  }

  /** Opens again what could not be read, e.g. when the server is back. */
  retry(): void {
    const reading = untrack(() => this.reading);
    if (reading.kind === 'failed') void this.open(reading.code);
  }

  close(): void {
    this.#wantedCode = null;
    this.reading = { kind: 'none' };
  }

  async #read(code: string): Promise<Reading> {
    try {
      return { kind: 'ready', code, procedure: recordOf(await this.#client.procedure({ code })) };
    } catch (error) {
      const problem = spokenCode(error instanceof CallFailed ? error.code : 'INTERNAL');
      return { kind: 'failed', code, problem };
    }
  }
}
