import type { AppointmentView, Client, FreeSlots } from '@sanh/contract';
import { newCommandId, untilAnswered } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

type Calls = Pick<Client, 'freeSlots' | 'bookAppointment'>;

interface Wish {
  readonly at: number;
  readonly language: string;
}

const patienceMs = 20_000;

/** A clerk books for somebody: the free times of a service, and the booking once it is made. */
export class AppointmentBook {
  slots = $state.raw<FreeSlots | null>(null);
  booked = $state.raw<AppointmentView | null>(null);
  told = $state.raw<Told | null>(null);
  isSending = $state(false);
  readonly #client: Calls;
  readonly #centreId: string;
  #serviceId = '';

  constructor(client: Calls, centreId: string) {
    this.#client = client;
    this.#centreId = centreId;
  }

  async open(serviceId: string): Promise<void> {
    this.#serviceId = serviceId;
    this.slots = null;
    this.told = null;
    await this.#look(serviceId);
  }

  /** Pressed twice it is one booking; a slot that is gone meanwhile is told, and the others are shown anew. */
  async book({ at, language }: Wish): Promise<void> {
    if (this.isSending || this.booked !== null) return;
    this.isSending = true;
    this.told = null;
    const call = { centreId: this.#centreId, body: { serviceId: this.#serviceId, at, language } };
    try {
      this.booked = await untilAnswered((attempt) => this.#client.bookAppointment({ ...call, ...attempt }), {
        ...{ commandId: newCommandId(), signal: AbortSignal.timeout(patienceMs) },
      });
    } catch (error) {
      const told = toldBy(error);
      await this.#look(this.#serviceId);
      this.told = told;
    }
    this.isSending = false;
  }

  async #look(serviceId: string): Promise<void> {
    try {
      const slots = await this.#client.freeSlots({ centreId: this.#centreId, serviceId });
      if (this.#serviceId === serviceId) this.slots = slots;
    } catch (error) {
      this.told = toldBy(error);
    }
  }
}
