import { CallFailed, type Trouble } from '@sanh/contract';
import { client } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

/** What is wrong in the centre, as the server last said, and what staff do about it. */
export class Troubles {
  /** Where no desk has a dialog for it. */
  isShown = $state(false);
  list = $state.raw<readonly Trouble[]>([]);
  /** Which of them, or which slip, is being seen to. */
  busy = $state<string | null>(null);
  told = $state.raw<Told | null>(null);
  readonly #centreId: string;
  readonly #onexpired: () => void;

  constructor(centreId: string, onexpired: () => void) {
    this.#centreId = centreId;
    this.#onexpired = onexpired;
  }

  readonly hear = (list: readonly Trouble[]): void => {
    this.list = list;
  };

  /** The holder of a number has been seen to. */
  async settle({ id }: Trouble): Promise<void> {
    const isDone = await this.#give(id, () =>
      client.settleTrouble({ centreId: this.#centreId, troubleId: id, body: {} }),
    );
    if (isDone) this.list = this.list.filter((one) => one.id !== id);
  }

  /** Another copy of a slip that may not have come out; whether it did, the list will show. */
  async reprint(printerId: string, jobId: string): Promise<void> {
    await this.#give(jobId, () =>
      client.reprintSlip({ centreId: this.#centreId, printerId, jobId, body: {} }),
    );
  }

  async #give(what: string, send: () => Promise<unknown>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = what;
    this.told = null;
    try {
      await send();
      return true;
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.told = toldBy(error);
      return false;
    } finally {
      this.busy = null;
    }
  }
}
