import { CallFailed, type Client, type IssuedTicket } from '@sanh/contract';
import { newCommandId, untilAnswered } from '@sanh/ui';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';
import {
  forgetIntention,
  readIntention,
  writeIntention,
  type IntentionStorage,
  type StoredIntention,
  type TicketRequest,
} from './stored-intention.ts';

export type IntentionState =
  | { readonly kind: 'none' }
  /** `isLate`: the person has waited so long that a word is due. */
  | { readonly kind: 'sending'; readonly request: TicketRequest; readonly isLate: boolean }
  | { readonly kind: 'issued'; readonly request: TicketRequest; readonly ticket: IssuedTicket }
  | {
      readonly kind: 'refused';
      readonly request: TicketRequest;
      readonly code: SpokenCode;
      readonly reason: string | number | undefined;
    };

const lateMs = 4000;

/** One person's wish for one number: one command id, stored before the first attempt, sent until it is answered. */
export class Intention {
  state = $state.raw<IntentionState>({ kind: 'none' });
  readonly #client: Pick<Client, 'issueTicket'>;
  readonly #storage: IntentionStorage;
  #sending = new AbortController();

  constructor(client: Pick<Client, 'issueTicket'>, storage: IntentionStorage) {
    this.#client = client;
    this.#storage = storage;
  }

  /** Does nothing while a wish is on its way or fulfilled: a second tap is the same wish. */
  async take(request: TicketRequest): Promise<void> {
    if (this.state.kind === 'sending' || this.state.kind === 'issued') return;
    const intention = { commandId: newCommandId(), request, chosenAt: Date.now(), ticket: null };
    writeIntention(this.#storage, intention);
    await this.#send(intention);
  }

  /** After a reload: whether there is something to go on with. */
  resume(): boolean {
    const stored = readIntention(this.#storage, Date.now());
    if (stored === null) forgetIntention(this.#storage);
    else if (stored.ticket === null) void this.#send(stored);
    else this.state = { kind: 'issued', request: stored.request, ticket: stored.ticket };
    return stored !== null;
  }

  forget(): void {
    this.#sending.abort();
    forgetIntention(this.#storage);
    this.state = { kind: 'none' };
  }

  async #send(intention: StoredIntention): Promise<void> {
    const { commandId, request } = intention;
    const { signal } = (this.#sending = new AbortController());
    this.state = { kind: 'sending', request, isLate: false };
    const late = setTimeout(() => (this.state = { kind: 'sending', request, isLate: true }), lateMs);
    signal.addEventListener('abort', () => clearTimeout(late));
    try {
      const ticket = await untilAnswered(
        (attempt) => this.#client.issueTicket({ ...callOf(request), ...attempt }),
        { commandId, signal },
      );
      if (signal.aborted) return;
      writeIntention(this.#storage, { ...intention, ticket });
      this.state = { kind: 'issued', request, ticket };
    } catch (error) {
      if (!signal.aborted) this.#refused(request, error);
    } finally {
      clearTimeout(late);
    }
  }

  #refused(request: TicketRequest, error: unknown): void {
    forgetIntention(this.#storage);
    const failed = error instanceof CallFailed ? error : null;
    const code = spokenCode(failed?.code ?? 'INTERNAL');
    this.state = { kind: 'refused', request, code, reason: failed?.problem?.facts?.['reason'] };
  }
}

function callOf({ centreId, ...body }: TicketRequest) {
  const { serviceId, priorityClassId, procedureCode, dossierCode, language } = body;
  return { centreId, body: { serviceId, priorityClassId, procedureCode, dossierCode, language } };
}
