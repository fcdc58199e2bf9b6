import type { ProcedureView } from '@sanh/contract';
import { client } from '@sanh/ui';

/** The catalogue record of the ticket in hand; without it the panel works as well. */
export class ProcedureInHand {
  #known = $state.raw<Readonly<Record<string, ProcedureView>>>({});

  #asked: readonly string[] = [];

  of(code: string | null): ProcedureView | null {
    return code === null ? null : (this.#known[code] ?? null);
  }

  /** Read again when papers were ticked of another version than the one known here, once for each. */
  async fetch(code: string | null, version: string | null = null): Promise<void> {
    if (code === null || !this.#isWanted(code, version)) return;
    this.#asked = [...this.#asked, `${code} ${String(version)}`];
    const procedure = await client.procedure({ code }).catch(() => null);
    if (procedure !== null) this.#known = { ...this.#known, [code]: procedure };
  }

  #isWanted(code: string, version: string | null): boolean {
    const known = this.#known[code];
    if (known === undefined) return true;
    return version !== null && known.version !== version && !this.#asked.includes(`${code} ${version}`);
  }
}
