import { CallFailed, type Client, type Person } from '@sanh/contract';
import { refuse, type GivenNumber, type Result } from '@sanh/domain';
import { newCommandId, untilAnswered, type Attempt } from '@sanh/ui';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';
import type { NotGiven, OfflineWork } from '#lib/offline/OfflineWork.svelte.ts';
import {
  forgetIntention,
  readIntention,
  writeIntention,
  type IntentionStorage,
  type ShownNumber,
  type StoredIntention,
  type TicketRequest,
} from './stored-intention.ts';

interface HeldTicket {
  readonly label: string;
  readonly token: string;
}

export type IntentionState =
  | { readonly kind: 'none' }
  /** `late`: the server has not answered for so long that a word is due, and why the kiosk gives no number itself. */
  | { readonly kind: 'sending'; readonly request: TicketRequest; readonly late: LateCode | null }
  | { readonly kind: 'issued'; readonly request: TicketRequest; readonly ticket: ShownNumber }
  | {
      readonly kind: 'refused';
      readonly request: TicketRequest;
      readonly code: SpokenCode;
      readonly reason: string | number | undefined;
      /** The number that this person has already, and what leads to its place in line. */
      readonly held: HeldTicket | null;
    };

/** For an appointment no number can be given here: the book is the server's. */
export type LateCode = NotGiven['code'] | 'APPOINTMENT';

/** So long the server is waited for; then the kiosk decides by itself. */
const patienceMs = 3000;

type Answer =
  | { readonly kind: 'issued'; readonly ticket: ShownNumber }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One person's wish for one number: one command id, stored before the first attempt, sent until it is answered. */
export class Intention {
  state = $state.raw<IntentionState>({ kind: 'none' });
  readonly #client: Pick<Client, 'issueTicket' | 'checkIn'>;
  readonly #storage: IntentionStorage;
  readonly #offline: Pick<OfflineWork, 'find' | 'give'>;
  #sending = new AbortController();
  /** For whom the wish is, only while it is on its way, and only here. */
  #person: Person | null = null;

  constructor(
    client: Pick<Client, 'issueTicket' | 'checkIn'>,
    storage: IntentionStorage,
    offline: Pick<OfflineWork, 'find' | 'give'>,
  ) {
    this.#client = client;
    this.#storage = storage;
    this.#offline = offline;
  }

  /** Does nothing while a wish is on its way or fulfilled: a second tap is the same wish. */
  async take(request: TicketRequest, person: Person | null = null): Promise<void> {
    if (this.state.kind === 'sending' || this.state.kind === 'issued') return;
    const intention = { commandId: newCommandId(), request, chosenAt: Date.now(), ticket: null };
    writeIntention(this.#storage, intention);
    this.#person = person;
    await this.#send(intention);
  }

  /** After a reload: whether there is something to go on with. */
  resume(): boolean {
    const stored = readIntention(this.#storage, Date.now());
    if (stored === null) forgetIntention(this.#storage);
    else if (stored.ticket === null) void this.#goOn(stored);
    else this.state = { kind: 'issued', request: stored.request, ticket: stored.ticket };
    return stored !== null;
  }

  forget(): void {
    this.#sending.abort();
    this.#person = null;
    forgetIntention(this.#storage);
    this.state = { kind: 'none' };
  }

  /** The power may have gone between the number and its slip: then the number is there, and nothing is sent. */
  async #goOn(intention: StoredIntention): Promise<void> {
    const { commandId, request } = intention;
    const { signal } = (this.#sending = new AbortController());
    this.state = { kind: 'sending', request, late: null };
    const given = await this.#offline.find(request.centreId, commandId);
    if (signal.aborted) return;
    if (given === null) await this.#send(intention);
    else this.#issued(intention, shownHere(given));
  }

  async #send(intention: StoredIntention): Promise<void> {
    const { request } = intention;
    const { signal } = (this.#sending = new AbortController());
    const asking = new AbortController();
    const isOver = (): boolean => signal.aborted;
    this.state = { kind: 'sending', request, late: null };
    await this.#storage.settle();
    if (isOver()) return;
    const answer = this.#ask(intention, AbortSignal.any([signal, asking.signal]));
    if ((await firstOf(answer, patienceMs)) === null && !isOver()) {
      const given = await this.#giveHere(intention);
      if (given.ok) asking.abort();
      if (given.ok && !isOver()) this.#issued(intention, shownHere(given.value));
      if (given.ok || isOver()) return;
      this.state = { kind: 'sending', request, late: given.refusal.code };
    }
    const answered = await answer;
    if (isOver()) return;
    if (answered.kind === 'issued') this.#issued(intention, answered.ticket);
    else this.#refused(request, answered.error);
  }

  #giveHere({ commandId, request }: StoredIntention): Promise<Result<GivenNumber, { code: LateCode }>> {
    if (request.appointmentCode !== null) return Promise.resolve(refuse({ code: 'APPOINTMENT' }));
    return this.#offline.give({
      ...{ id: commandId, request: requestOf(request), papers: request.papers },
    });
  }

  #ask({ commandId, request }: StoredIntention, signal: AbortSignal): Promise<Answer> {
    const { centreId, appointmentCode: code } = request;
    const call = callOf(request, this.#person);
    const send = (attempt: Attempt): Promise<ShownNumber> =>
      code === null
        ? this.#client.issueTicket({ ...call, ...attempt })
        : this.#client.checkIn({
            centreId,
            code,
            body: { papers: call.body.papers },
            signal: attempt.signal,
          });
    return untilAnswered(send, { commandId, signal }).then(
      (ticket): Answer => ({ kind: 'issued', ticket }),
      (error: unknown): Answer => ({ kind: 'failed', error }),
    );
  }

  #issued(intention: StoredIntention, ticket: ShownNumber): void {
    this.#person = null;
    writeIntention(this.#storage, { ...intention, ticket });
    this.state = { kind: 'issued', request: intention.request, ticket };
  }

  #refused(request: TicketRequest, error: unknown): void {
    this.#person = null;
    forgetIntention(this.#storage);
    const failed = error instanceof CallFailed ? error : null;
    const code = spokenCode(failed?.code ?? 'INTERNAL');
    const { reason, label, token } = failed?.problem?.facts ?? {};
    const isHeld = code === 'PERSON_HAS_TICKET' && label !== undefined && token !== undefined;
    const held = isHeld ? { label: String(label), token: String(token) } : null;
    this.state = { kind: 'refused', request, code, reason, held };
  }
}

/** Null when nothing has come in time. */
function firstOf(answer: Promise<Answer>, withinMs: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), withinMs);
    void answer.then((first) => {
      clearTimeout(timer);
      resolve(first);
    });
  });
}

const shownHere = ({ command, shown }: GivenNumber): ShownNumber => ({
  ...{ ...shown, serviceId: command.serviceId, phoneUrl: null },
});

const requestOf = ({ serviceId, priorityClassId, procedureCode, language }: TicketRequest) => ({
  ...{ serviceId, priorityClassId, procedureCode, language },
  ...{ channel: 'kiosk' as const, appointmentAt: null },
});

function callOf({ centreId, ...request }: TicketRequest, person: Person | null) {
  const { serviceId, priorityClassId, procedureCode, dossierCode, language } = request;
  const papers = request.papers && { ...request.papers, ticked: [...request.papers.ticked] };
  return {
    centreId,
    body: { serviceId, priorityClassId, procedureCode, dossierCode, papers, person, language },
  };
}
