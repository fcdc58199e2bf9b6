import type { TickedPapers } from '@sanh/domain';
import { client } from '@sanh/ui';

/** What the holder of the ticket in hand has ticked at the kiosk; without it the panel works as well. */
export class TickedInHand {
  #known = $state.raw<{ readonly ticketId: string; readonly papers: TickedPapers | null } | null>(null);
  readonly #centreId: string;

  constructor(centreId: string) {
    this.#centreId = centreId;
  }

  of(ticketId: string | null): TickedPapers | null {
    return ticketId !== null && this.#known?.ticketId === ticketId ? this.#known.papers : null;
  }

  /** Asked again at every step with a ticket: what was ticked without the network may come after its number. */
  async fetch(ticketId: string | null): Promise<void> {
    if (ticketId === null) return;
    const answer = await client.ticketPapers({ centreId: this.#centreId, ticketId }).catch(() => null);
    if (answer !== null) this.#known = { ticketId, papers: answer.papers };
  }
}
