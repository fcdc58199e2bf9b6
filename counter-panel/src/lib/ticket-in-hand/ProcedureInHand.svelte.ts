import type { ProcedureView } from '@sanh/contract';
import { client } from '@sanh/ui';

/** The catalogue record of the ticket in hand; without it the panel works as well. */
export class ProcedureInHand {
  #known = $state.raw<Readonly<Record<string, ProcedureView>>>({});

  of(code: string | null): ProcedureView | null {
    return code === null ? null : (this.#known[code] ?? null);
  }

  async fetch(code: string | null): Promise<void> {
    if (code === null || this.#known[code] !== undefined) return;
    const procedure = await client.procedure({ code }).catch(() => null);
    if (procedure !== null) this.#known = { ...this.#known, [code]: procedure };
  }
}
