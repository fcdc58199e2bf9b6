import { CallFailed, type Client, type TicketPlace } from '@sanh/contract';
import { newCommandId, untilAnswered } from '@sanh/ui';

export type PhoneStep = 'returnToLine' | 'holdTicket' | 'cancelTicket' | 'uncancelTicket';

const spoken = [
  ...(['HOLDS_USED_UP', 'TICKET_NOT_WAITING', 'TICKET_NOT_PARKED', 'TICKET_AT_ANOTHER_COUNTER'] as const),
  ...(['TICKET_ALREADY_ENDED', 'PARKED_TOO_LONG', 'UNDO_TOO_LATE', 'NOTHING_TO_UNDO'] as const),
  ...(['DAY_NOT_OPEN', 'RATE_LIMITED', 'UNREACHABLE'] as const),
] as const;
export type RefusedCode = (typeof spoken)[number] | 'OTHER';

const patienceMs = 30_000;

/** What the holder does with the ticket, one step at a time; a second tap while one is under way does nothing. */
export class TicketSteps {
  taking = $state<PhoneStep | null>(null);
  refused = $state<RefusedCode | null>(null);
  readonly #client: Pick<Client, PhoneStep>;
  readonly #token: string;
  readonly #taken: (place: TicketPlace) => void;

  constructor(client: Pick<Client, PhoneStep>, token: string, taken: (place: TicketPlace) => void) {
    this.#client = client;
    this.#token = token;
    this.#taken = taken;
  }

  async take(step: PhoneStep): Promise<void> {
    if (this.taking !== null) return;
    this.taking = step;
    this.refused = null;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      const known = { commandId: newCommandId(), signal: patience.signal, attemptMs: 10_000 };
      this.#taken(
        await untilAnswered(
          (attempt) => this.#client[step]({ token: this.#token, body: {}, ...attempt }),
          known,
        ),
      );
    } catch (error) {
      const code = error instanceof CallFailed ? error.code : null;
      this.refused = spoken.find((one) => one === code) ?? 'OTHER';
    } finally {
      clearTimeout(timer);
      this.taking = null;
    }
  }
}
