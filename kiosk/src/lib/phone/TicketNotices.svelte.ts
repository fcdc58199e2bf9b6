import { CallFailed, type Client, type NoticeWay, type TicketReach } from '@sanh/contract';
import { readMobileNumber } from '@sanh/domain';
import { pushDevice, PushDenied, type PushDevice } from './push-device.ts';

export type NoticeRefusal = 'wrong' | 'noConsent' | 'denied' | 'failed' | 'notPushed' | 'tooOften';
/** So long a second tap may still come: until then no other key moves under the finger. */
const secondTapMs = 600;

export type NoticeCalls = Pick<Client, 'ticketReach' | 'askForNotices' | 'askForPush' | 'stopNotices'>;

/** Notices to the holder's phone. Number or subscription go to the server once and are kept by no page. */
export class TicketNotices {
  /** Null until the server has said so. */
  #reach = $state<TicketReach | null>(null);
  isBusy = $state(false);
  refused = $state<NoticeRefusal | null>(null);
  readonly #client: NoticeCalls;
  readonly #token: string;
  readonly #device: PushDevice;

  constructor(client: NoticeCalls, token: string, device: PushDevice = pushDevice) {
    this.#client = client;
    this.#token = token;
    this.#device = device;
  }

  get isOn(): boolean | null {
    return this.#reach === null ? null : this.#reach.by !== null;
  }

  get by(): NoticeWay | null {
    return this.#reach?.by ?? null;
  }

  get canBePushed(): boolean {
    return this.#device.isThere();
  }

  async look(): Promise<void> {
    const reach = await this.#client.ticketReach({ token: this.#token }).catch(() => ({ by: null }));
    this.#reach ??= reach;
  }

  /** The ticket has ended, and with it the server has erased where to. */
  forget(): void {
    this.#reach = null;
    void this.#device.forget().catch(() => undefined);
  }

  async ask(phone: string, hasConsent: boolean, language: string): Promise<void> {
    if (readMobileNumber(phone) === null) this.refused = 'wrong';
    else if (!hasConsent) this.refused = 'noConsent';
    else {
      const body = { phone, language, consent: true } as const;
      await this.#give(() => this.#client.askForNotices({ token: this.#token, body }));
    }
  }

  /** Call from a touch: the browser asks for permission. */
  async askPush(key: string, language: string): Promise<void> {
    await this.#give(async () => {
      const subscription = await this.#device.subscribe(key);
      return this.#client.askForPush({ token: this.#token, body: { subscription, language } });
    }, 'notPushed');
    if (this.refused !== null) await this.#device.forget().catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.#give(() => this.#client.stopNotices({ token: this.#token, body: {} }));
    if (this.isOn === false) await this.#device.forget().catch(() => undefined);
  }

  async #give(send: () => Promise<TicketReach>, failed: NoticeRefusal = 'failed'): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refused = null;
    const settled = new Promise((resolve) => setTimeout(resolve, secondTapMs));
    try {
      const reach = await send();
      await settled;
      this.#reach = reach;
    } catch (error) {
      this.refused = refusalOf(error) ?? failed;
    } finally {
      this.isBusy = false;
    }
  }
}

function refusalOf(error: unknown): NoticeRefusal | null {
  if (error instanceof PushDenied) return 'denied';
  return error instanceof CallFailed && error.code === 'RATE_LIMITED' ? 'tooOften' : null;
}
