import { CallFailed, type AppointmentView, type Client } from '@sanh/contract';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

export type AppointmentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'shown'; readonly appointment: AppointmentView }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly problem: SpokenCode };

interface Named {
  readonly centreId: string;
  readonly code: string;
}

/** The appointment whose code somebody showed or typed. */
export class AppointmentDesk {
  state = $state.raw<AppointmentState>({ kind: 'none' });
  /** It is being given back. */
  isCancelling = $state(false);
  readonly #client: Pick<Client, 'appointment' | 'cancelAppointment'>;
  #named: Named | null = null;

  constructor(client: Pick<Client, 'appointment' | 'cancelAppointment'>) {
    this.#client = client;
  }

  async open(named: Named): Promise<void> {
    this.#named = named;
    this.state = { kind: 'looking' };
    await this.#ask(named, (one) => this.#client.appointment(one));
  }

  /** The line is back. */
  retry(): void {
    if (this.#named !== null && this.state.kind === 'failed') void this.open(this.#named);
  }

  /** Gives the slot back; said twice it is given back once. */
  async cancel(): Promise<void> {
    const named = this.#named;
    if (named === null || this.isCancelling) return;
    this.isCancelling = true;
    await this.#ask(named, (one) => this.#client.cancelAppointment({ ...one, body: {} }));
    this.isCancelling = false;
  }

  close(): void {
    this.#named = null;
    this.state = { kind: 'none' };
  }

  async #ask(named: Named, send: (named: Named) => Promise<AppointmentView>): Promise<void> {
    const next = await send(named).then(
      (appointment) => ({ kind: 'shown', appointment }) as const,
      stateAfter,
    );
    if (this.#named === named) this.state = next;
  }
}

function stateAfter(error: unknown): AppointmentState {
  const code = error instanceof CallFailed ? error.code : 'INTERNAL';
  const isUnknown =
    code === 'UNKNOWN_APPOINTMENT' || code === 'UNKNOWN_CENTRE' || code === 'VALIDATION_FAILED';
  return isUnknown ? { kind: 'unknown' } : { kind: 'failed', problem: spokenCode(code) };
}
