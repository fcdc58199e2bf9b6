import type { Client, FreeSlots, PlaceElsewhere } from '@sanh/contract';

type Calls = Pick<Client, 'freeSlots' | 'elsewhere'>;

/** What can be offered in the stead of a service that gives no number: its next appointments, and other places for today. */
export class NextBest {
  slots = $state.raw<FreeSlots | null>(null);
  places = $state.raw<readonly PlaceElsewhere[]>([]);
  readonly #client: Calls;
  #asked = 0;

  constructor(client: Calls) {
    this.#client = client;
  }

  /** Asks anew and keeps what is shown meanwhile. Without the server nothing is offered. */
  async look(centreId: string, serviceId: string): Promise<void> {
    const asked = ++this.#asked;
    const [slots, places] = await Promise.all([
      this.#client.freeSlots({ centreId, serviceId }).catch(() => null),
      this.#client.elsewhere({ centreId, serviceId }).catch(() => []),
    ]);
    if (asked !== this.#asked) return;
    this.slots = slots;
    this.places = places;
  }

  close(): void {
    this.#asked += 1;
    this.slots = null;
    this.places = [];
  }
}
