import { CallFailed, type OrderReportBody, type ReportOrders } from '@sanh/contract';
import { client } from '@sanh/ui';
import { toldBy, type Told } from '../../told/told.ts';
import type { Place } from '../state/address.ts';

/** The reports of a place that go out by themselves. */
export class Orders {
  answer = $state.raw<ReportOrders | null>(null);
  told = $state.raw<Told | null>(null);
  isBusy = $state(false);
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  /** Returns what stops it; call it in an `$effect`. */
  look(place: Place): () => void {
    const stopped = new AbortController();
    this.answer = this.told = null;
    void client
      .reportOrders({ ...place, signal: stopped.signal })
      .then((answer) => (this.answer = answer))
      .catch((error: unknown) => !stopped.signal.aborted && this.#fail(error));
    return () => stopped.abort();
  }

  /** `commandId` is the form's: a second press orders nothing more. Whether it is ordered. */
  order(place: Place, body: OrderReportBody, commandId: string): Promise<boolean> {
    return this.#change(() => client.orderReport({ ...place, body, commandId }));
  }

  end(place: Place, orderId: string): Promise<boolean> {
    return this.#change(() => client.endReportOrder({ ...place, orderId, body: {} }));
  }

  async #change(send: () => Promise<ReportOrders>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.told = null;
    try {
      this.answer = await send();
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  #fail(error: unknown): void {
    if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
    else this.told = toldBy(error);
  }
}
