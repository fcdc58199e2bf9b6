import type { Message, MessageContent, MessageReceiver } from '@sanh/contract';
import { CallFailed } from '@sanh/contract';
import { client, untilAnswered } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

const againAfterMs = 3000;

/** What the desks of the centre have written to this one today, and what it wrote to them. */
export class Messages {
  list = $state.raw<readonly Message[]>([]);
  isShown = $state(false);
  isSending = $state(false);
  told = $state.raw<Told | null>(null);
  readonly #centreId: string;
  readonly #account: string;
  readonly #onexpired: () => void;
  #asked = 0;

  constructor(centreId: string, account: string, onexpired: () => void) {
    this.#centreId = centreId;
    this.#account = account;
    this.#onexpired = onexpired;
  }

  readonly unread: readonly Message[] = $derived.by(() =>
    this.list.filter(({ from, readBy }) => from !== this.#account && !readBy.includes(this.#account)),
  );

  isOwn({ from }: Message): boolean {
    return from === this.#account;
  }

  /** Something is new: the whole list is asked for, so that none is missed and none comes twice. */
  readonly hear = (): void => void this.#fetch();

  async #fetch(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const list = await client.messages({ centreId: this.#centreId });
      if (asked === this.#asked) this.list = list;
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else if (asked === this.#asked) setTimeout(this.hear, againAfterMs);
    }
  }

  /** Whether it was sent; whatever was lost on the way, it is there once. */
  async send(to: MessageReceiver, content: MessageContent): Promise<boolean> {
    if (this.isSending) return false;
    this.isSending = true;
    this.told = null;
    try {
      const body = { to, content };
      this.#take(
        await untilAnswered((attempt) => client.sendMessage({ centreId: this.#centreId, body, ...attempt })),
      );
      return true;
    } catch (error) {
      this.told = toldBy(error);
      return false;
    } finally {
      this.isSending = false;
    }
  }

  /** What is shown has been read. */
  async markRead(): Promise<void> {
    const ids = this.unread.map(({ id }) => id);
    if (ids.length === 0) return;
    const list = await client.readMessages({ centreId: this.#centreId, body: { ids } }).catch(() => null);
    if (list !== null) this.#take(list);
  }

  #take(list: readonly Message[]): void {
    this.#asked += 1;
    this.list = list;
  }
}
