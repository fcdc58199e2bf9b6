import { CallFailed, type Client } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import { untrack } from 'svelte';

export type PairingView =
  | { readonly kind: 'asking' }
  | { readonly kind: 'showing'; readonly code: string; readonly isOffline: boolean }
  | { readonly kind: 'offline' }
  /** The server gives no code just now. */
  | { readonly kind: 'busy' };

type Calls = Pick<Client, 'startPairing' | 'pairingState'>;

interface Options {
  readonly kind: DeviceKind;
  readonly client: Calls;
  readonly onpaired: () => void;
}

const askEveryMs = 2000;

/** Shows a code until somebody has entered it: a new one when it is over, the same one while the server is away. */
export class Pairing {
  view = $state.raw<PairingView>({ kind: 'asking' });
  /** Of the code on screen. */
  secondsLeft = $state(0);
  readonly #options: Options;
  /** On the monotonic clock. */
  #overAt = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let isStopped = false;
    const turn = async (): Promise<void> => {
      const isPaired = await this.#turn();
      if (isStopped) return;
      if (isPaired) this.#options.onpaired();
      else timer = setTimeout(() => void turn(), askEveryMs);
    };
    const ticks = setInterval(() => this.#count(), 250);
    // What the first turn reads must not start an effect anew whenever it changes.
    untrack(() => void turn());
    return () => {
      isStopped = true;
      clearTimeout(timer);
      clearInterval(ticks);
    };
  }

  async #turn(): Promise<boolean> {
    const { client, kind } = this.#options;
    try {
      if (this.view.kind !== 'showing' || this.secondsLeft === 0) await this.#begin(client, kind);
      const state = await client.pairingState({ body: {} });
      if (state.kind === 'over') await this.#begin(client, kind);
      else if (this.view.kind === 'showing' && this.view.isOffline)
        this.view = { ...this.view, isOffline: false };
      return state.kind === 'paired';
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  async #begin(client: Calls, kind: DeviceKind): Promise<void> {
    const { code, expiresAt, now } = await client.startPairing({ body: { kind } });
    this.#overAt = performance.now() + (expiresAt - now);
    this.view = { kind: 'showing', code, isOffline: false };
    this.#count();
  }

  #failed(error: unknown): void {
    const isBusy = error instanceof CallFailed && error.code === 'RATE_LIMITED';
    const isAlive = this.view.kind === 'showing' && this.secondsLeft > 0;
    if (this.view.kind === 'showing' && isAlive) this.view = { ...this.view, isOffline: !isBusy };
    else this.view = { kind: isBusy ? 'busy' : 'offline' };
  }

  #count(): void {
    this.secondsLeft = Math.max(0, Math.ceil((this.#overAt - performance.now()) / 1000));
  }
}
