import {
  CallFailed,
  type CentreSummary,
  type CentreView,
  type Client,
  type FreeSlots,
  type ServiceView,
} from '@sanh/contract';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

type Calls = Pick<Client, 'centres' | 'centre' | 'freeSlots'>;

/** What the booking page knows: where, for what, and when there is room. */
export class BookPage {
  centres = $state.raw<readonly CentreSummary[] | null>(null);
  centre = $state.raw<CentreView | null>(null);
  slots = $state.raw<FreeSlots | null>(null);
  problem = $state.raw<SpokenCode | null>(null);
  readonly #client: Calls;

  constructor(client: Calls) {
    this.#client = client;
  }

  /** The centre of the address, or the only one; else all are there to choose from. */
  async openCentre(centreId: string | null): Promise<void> {
    this.centre = null;
    await this.#ask(async () => {
      const centres = centreId === null ? await this.#client.centres({}) : null;
      const chosen = centreId ?? (centres?.length === 1 ? centres[0]?.id : undefined);
      this.centres = centres;
      if (chosen !== undefined) this.centre = await this.#client.centre({ centreId: chosen });
    });
  }

  async openService(centreId: string, serviceId: string): Promise<void> {
    this.slots = null;
    await this.renew(centreId, serviceId);
  }

  /** Asks again without hiding what is shown: somebody else may have taken a slot. */
  async renew(centreId: string, serviceId: string): Promise<void> {
    await this.#ask(async () => {
      this.slots = await this.#client.freeSlots({ centreId, serviceId });
    });
  }

  async #ask(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    await work().catch((error: unknown) => {
      this.problem = spokenCode(error instanceof CallFailed ? error.code : 'INTERNAL');
    });
  }
}

/** The services at which a procedure of this field can be booked. */
export const servicesForAppointment = (
  { services }: CentreView,
  fieldId: string | null,
): readonly ServiceView[] =>
  services.filter(
    ({ takesAppointments, fieldIds }) => takesAppointments && fieldId !== null && fieldIds.includes(fieldId),
  );

/** The services of a centre that can be booked: for a procedure those of its field, where there are any. */
export function bookableServices(centre: CentreView, fieldId: string | null): readonly ServiceView[] {
  const fitting = servicesForAppointment(centre, fieldId);
  return fitting.length > 0 ? fitting : centre.services.filter(({ takesAppointments }) => takesAppointments);
}
