import type { TicketNote } from '@sanh/contract';
import { client, untilAnswered } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

/** What clerks have noted of the visit in hand; without it the panel works as well. */
export class NotesInHand {
  isSending = $state(false);
  told = $state.raw<Told | null>(null);
  #known = $state.raw<{ readonly ticketId: string; readonly notes: readonly TicketNote[] } | null>(null);
  readonly #centreId: string;

  constructor(centreId: string) {
    this.#centreId = centreId;
  }

  of(ticketId: string | null): readonly TicketNote[] {
    return ticketId !== null && this.#known?.ticketId === ticketId ? this.#known.notes : [];
  }

  async fetch(ticketId: string | null): Promise<void> {
    if (ticketId === null) return;
    const notes = await client.ticketNotes({ centreId: this.#centreId, ticketId }).catch(() => null);
    if (notes !== null) this.#known = { ticketId, notes };
  }

  /** Whether it was kept. */
  async add(ticketId: string, text: string): Promise<boolean> {
    if (this.isSending) return false;
    this.isSending = true;
    this.told = null;
    try {
      const about = { centreId: this.#centreId, ticketId, body: { text } };
      const notes = await untilAnswered((attempt) => client.noteTicket({ ...about, ...attempt }));
      this.#known = { ticketId, notes };
      return true;
    } catch (error) {
      this.told = toldBy(error);
      return false;
    } finally {
      this.isSending = false;
    }
  }
}
