import { CallFailed, type Client, type TicketPlace } from '@sanh/contract';
import { newCommandId, untilAnswered } from '@sanh/ui';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

export type PlaceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'shown'; readonly place: TicketPlace; readonly isReturning: boolean }
  /** Not ours, or of another day. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly problem: SpokenCode };

/** The ticket that somebody showed to the scanner: its place in line, and the way back into it. */
export class ScannedTicket {
  state = $state.raw<PlaceState>({ kind: 'none' });
  /** Why the ticket could not go back into the line. */
  refusal = $state<'late' | 'failed' | null>(null);
  readonly #client: Pick<Client, 'ticketPlace' | 'returnToLine'>;
  #token: string | null = null;

  constructor(client: Pick<Client, 'ticketPlace' | 'returnToLine'>) {
    this.#client = client;
  }

  get token(): string | null {
    return this.#token;
  }

  async open(token: string): Promise<void> {
    this.#token = token;
    this.refusal = null;
    this.state = { kind: 'looking' };
    await this.#read(token);
  }

  /** The line has moved: asks again without hiding what is shown, also when nothing answers. */
  async renew(): Promise<void> {
    const token = this.#token;
    if (token === null || !this.#isShown()) return;
    const next = await this.#ask(token);
    if (this.#token === token && this.#isShown() && next.kind !== 'failed') this.state = next;
  }

  #isShown(): boolean {
    return this.state.kind === 'shown' && !this.state.isReturning;
  }

  /** Back with the papers: the parked number goes on waiting where it stood. */
  async returnToLine(): Promise<void> {
    const token = this.#token;
    const { state } = this;
    if (token === null || state.kind !== 'shown' || state.isReturning) return;
    this.state = { ...state, isReturning: true };
    try {
      const place = await untilAnswered(
        (attempt) => this.#client.returnToLine({ token, body: {}, ...attempt }),
        {
          commandId: newCommandId(),
          signal: AbortSignal.timeout(15_000),
        },
      );
      if (this.#token === token) this.state = { kind: 'shown', place, isReturning: false };
    } catch (error) {
      if (this.#token !== token) return;
      this.refusal = error instanceof CallFailed && error.code === 'PARKED_TOO_LONG' ? 'late' : 'failed';
      this.state = { ...state, isReturning: false };
    }
  }

  close(): void {
    this.#token = null;
    this.refusal = null;
    this.state = { kind: 'none' };
  }

  async #read(token: string): Promise<void> {
    const next = await this.#ask(token);
    if (this.#token === token) this.state = next;
  }

  async #ask(token: string): Promise<PlaceState> {
    try {
      return { kind: 'shown', place: await this.#client.ticketPlace({ token }), isReturning: false };
    } catch (error) {
      const code = error instanceof CallFailed ? error.code : 'INTERNAL';
      if (code === 'NOT_FOUND' || code === 'VALIDATION_FAILED' || code === 'UNKNOWN_CENTRE')
        return { kind: 'unknown' };
      return { kind: 'failed', problem: spokenCode(code) };
    }
  }
}
