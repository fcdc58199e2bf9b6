import type { Client, ColleagueCard } from '@sanh/contract';

/** Who sits at the counter, as they are shown to citizens; their name comes with the session, the rest when the server says it. */
export class Clerk {
  card = $state.raw<ColleagueCard | null>(null);
  readonly #client: Pick<Client, 'colleagueCard'>;
  #accountId: string | null = null;

  constructor(client: Pick<Client, 'colleagueCard'>) {
    this.#client = client;
  }

  /** Null when nobody is at the counter. The one of before is never shown for another. */
  async show(centreId: string, accountId: string | null): Promise<void> {
    if (accountId === this.#accountId) return;
    this.#accountId = accountId;
    this.card = null;
    if (accountId === null) return;
    const found = await this.#client.colleagueCard({ centreId, accountId }).catch(() => null);
    if (this.#accountId !== accountId) return;
    // Unanswered it is asked again with the next event.
    if (found === null) this.#accountId = null;
    else this.card = found.card;
  }
}
