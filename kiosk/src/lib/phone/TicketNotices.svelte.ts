import { CallFailed, type Client } from '@sanh/contract';
import { readMobileNumber } from '@sanh/domain';

export type NoticeRefusal = 'wrong' | 'noConsent' | 'failed' | 'tooOften';
/** So long a second tap may still come: until then no other key moves under the finger. */
const secondTapMs = 600;

type Calls = Pick<Client, 'ticketReach' | 'askForNotices' | 'stopNotices'>;

/** Notices to the holder's phone. The number goes to the server once and stands nowhere on the phone. */
export class TicketNotices {
  /** Null until the server has said so. */
  isOn = $state<boolean | null>(null);
  isBusy = $state(false);
  refused = $state<NoticeRefusal | null>(null);
  readonly #client: Calls;
  readonly #token: string;

  constructor(client: Calls, token: string) {
    this.#client = client;
    this.#token = token;
  }

  async look(): Promise<void> {
    const { isOn } = await this.#client.ticketReach({ token: this.#token }).catch(() => ({ isOn: false }));
    this.isOn ??= isOn;
  }

  /** The ticket has ended, and with it the server has erased the number. */
  forget(): void {
    this.isOn = null;
  }

  async ask(phone: string, hasConsent: boolean, language: string): Promise<void> {
    if (readMobileNumber(phone) === null) this.refused = 'wrong';
    else if (!hasConsent) this.refused = 'noConsent';
    else {
      const body = { phone, language, consent: true } as const;
      await this.#give(() => this.#client.askForNotices({ token: this.#token, body }));
    }
  }

  stop(): Promise<void> {
    return this.#give(() => this.#client.stopNotices({ token: this.#token, body: {} }));
  }

  async #give(send: () => Promise<{ readonly isOn: boolean }>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refused = null;
    const settled = new Promise((resolve) => setTimeout(resolve, secondTapMs));
    try {
      const { isOn } = await send();
      await settled;
      this.isOn = isOn;
    } catch (error) {
      this.refused = error instanceof CallFailed && error.code === 'RATE_LIMITED' ? 'tooOften' : 'failed';
    } finally {
      this.isBusy = false;
    }
  }
}
