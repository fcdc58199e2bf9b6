import { CallFailed, type AppointmentView, type CallInput, type Client } from '@sanh/contract';
import { newCommandId, untilAnswered } from '@sanh/ui';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

export type BookingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'booked'; readonly appointment: AppointmentView }
  | { readonly kind: 'refused'; readonly problem: SpokenCode };

export type BookingWish = Pick<CallInput<'bookAppointment'>, 'centreId' | 'body'>;
type Calls = Pick<Client, 'bookAppointment' | 'moveAppointment'>;
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Sent {
  readonly commandId: string;
  readonly wish: BookingWish;
}

const key = 'sanh.kiosk.booking';
const patienceMs = 30_000;

/** One person's wish for one slot: one command id, kept before the first attempt, so that a reload asks for the same booking. */
export class Booking {
  state = $state.raw<BookingState>({ kind: 'none' });
  readonly #client: Calls;
  readonly #storage: Kept;
  #giveUp = new AbortController();

  constructor(client: Calls, storage: Kept) {
    this.#client = client;
    this.#storage = storage;
  }

  /** Does nothing while a wish is on its way or fulfilled: a second tap is the same wish. */
  async book(wish: BookingWish): Promise<void> {
    if (this.state.kind === 'sending' || this.state.kind === 'booked') return;
    const sent = { commandId: newCommandId(), wish };
    this.#storage.setItem(key, JSON.stringify(sent));
    await this.#send(sent);
  }

  /** After a reload: whether something was on its way. Then it goes on. */
  resume(): boolean {
    const sent = this.#read();
    if (sent !== null && this.state.kind === 'none') void this.#send(sent);
    return sent !== null;
  }

  /** Another slot for an appointment. */
  async move({ centreId, code, at }: AppointmentView, to: number): Promise<void> {
    if (this.state.kind === 'sending') return;
    await this.#run((attempt) =>
      this.#client.moveAppointment({ centreId, code, body: { from: at, to }, signal: attempt.signal }),
    );
  }

  forget(): void {
    this.#giveUp.abort();
    this.#storage.removeItem(key);
    this.state = { kind: 'none' };
  }

  #send({ commandId, wish }: Sent): Promise<void> {
    return this.#run((attempt) => this.#client.bookAppointment({ ...wish, ...attempt }), commandId);
  }

  async #run(
    send: (attempt: { commandId: string; signal: AbortSignal }) => Promise<AppointmentView>,
    commandId = newCommandId(),
  ): Promise<void> {
    const { signal } = (this.#giveUp = new AbortController());
    this.state = { kind: 'sending' };
    const either = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const next = await untilAnswered(send, { commandId, signal: either }).then(
      (appointment): BookingState => ({ kind: 'booked', appointment }),
      (error: unknown): BookingState => ({ kind: 'refused', problem: problemOf(error) }),
    );
    if (signal.aborted) return;
    this.#storage.removeItem(key);
    this.state = next;
  }

  #read(): Sent | null {
    try {
      return JSON.parse(this.#storage.getItem(key) ?? 'null') as Sent | null;
    } catch {
      return null;
    }
  }
}

const problemOf = (error: unknown): SpokenCode =>
  spokenCode(error instanceof CallFailed ? error.code : 'INTERNAL');
