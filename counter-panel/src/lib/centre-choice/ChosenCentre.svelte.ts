import type { CentreSummary, Me } from '@sanh/contract';
import { client } from '@sanh/ui';
import { KeptChoice } from '../kept/KeptChoice.ts';
import { toldBy, type Told } from '../told/told.ts';

const choice = new KeptChoice('centre');

const centresOf = (me: Me): readonly string[] => [...new Set(me.roles.flatMap(({ centreIds }) => centreIds))];

/** The centre this computer stands in: the only one of the account, or the one chosen here last. */
export class ChosenCentre {
  offered = $state.raw<readonly CentreSummary[] | null>(null);
  told = $state.raw<Told | null>(null);
  #chosen = $state.raw<string | null>(choice.read());

  isOneOfSeveral(me: Me): boolean {
    return centresOf(me).length > 1;
  }

  of(me: Me): string | null {
    const own = centresOf(me);
    if (own.length === 1) return own[0] ?? null;
    return this.#chosen !== null && own.includes(this.#chosen) ? this.#chosen : null;
  }

  async look(me: Me): Promise<void> {
    const own = centresOf(me);
    try {
      this.offered = (await client.centres({})).filter(({ id }) => own.includes(id));
    } catch (error) {
      this.told = toldBy(error);
    }
  }

  readonly leave = (): void => {
    this.#chosen = null;
    choice.keep(null);
  };

  /** As an address asks for it, where the account works there. */
  enter(me: Me, centreId: string): void {
    if (centresOf(me).includes(centreId)) this.choose(centreId);
  }

  readonly choose = (centreId: string): void => {
    this.#chosen = centreId;
    choice.keep(centreId);
  };
}
