import { CallFailed, type Client, type TicketPlace } from '@sanh/contract';

export type WatchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly place: TicketPlace; readonly isLost: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' };

const nearMs = 4000;
const farMs = 12_000;
const parkedMs = 20_000;
const near = 3;

/** Follows one ticket by asking now and then: oftener the nearer its turn, never once it has ended. */
export class TicketWatch {
  state = $state.raw<WatchState>({ kind: 'loading' });
  readonly #client: Pick<Client, 'ticketPlace'>;
  readonly #token: string;
  #next: ReturnType<typeof setTimeout> | undefined;
  #stopped = new AbortController();

  constructor(client: Pick<Client, 'ticketPlace'>, token: string) {
    this.#client = client;
    this.#token = token;
  }

  /** Returns what stops asking. */
  start(): () => void {
    this.#stopped = new AbortController();
    void this.#ask(this.#stopped.signal);
    return () => {
      this.#stopped.abort();
      clearTimeout(this.#next);
    };
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const next = await this.#look(signal);
    if (signal.aborted) return;
    this.state = next;
    const pauseMs = pauseAfter(next);
    if (pauseMs !== null) this.#next = setTimeout(() => void this.#ask(signal), pauseMs);
  }

  async #look(signal: AbortSignal): Promise<WatchState> {
    try {
      const place = await this.#client.ticketPlace({ token: this.#token, signal });
      return { kind: 'shown', place, isLost: false };
    } catch (error) {
      const code = error instanceof CallFailed ? error.code : 'INTERNAL';
      if (code === 'NOT_FOUND' || code === 'UNKNOWN_TICKET' || code === 'VALIDATION_FAILED')
        return { kind: 'unknown' };
      return this.state.kind === 'shown' ? { ...this.state, isLost: true } : { kind: 'unreachable' };
    }
  }
}

/** Milliseconds to the next question; null when there is nothing more to learn. */
function pauseAfter(state: WatchState): number | null {
  if (state.kind === 'unknown') return null;
  if (state.kind !== 'shown' || state.isLost) return farMs;
  const { state: ticket, ahead } = state.place;
  if (ticket === 'ended') return null;
  if (ticket === 'parked' || ticket === 'serving') return parkedMs;
  return ticket === 'called' || ahead <= near ? nearMs : farMs;
}
