import type { Workbox } from 'workbox-window';

const lookEveryMs = 15_000;
const askEveryMs = 600_000;
const pursueEveryMs = 20_000;

/** Keeps a screen's program on its machine, and takes a newer one only when that disturbs nobody. */
export class AppUpdate {
  /** The path the front end is served under, with its last slash. */
  readonly #scope: string;
  #workbox: Workbox | null = null;
  #isWaiting = false;
  #isIdle = (): boolean => false;

  constructor(scope: string) {
    this.#scope = scope;
  }

  /** Returns what stops looking for a newer version. */
  start(isIdle: () => boolean): () => void {
    this.#isIdle = isIdle;
    void this.#install();
    const look = setInterval(() => {
      if (this.#isWaiting && isIdle()) this.#workbox?.messageSkipWaiting();
    }, lookEveryMs);
    const ask = setInterval(() => void this.#ask(), askEveryMs);
    return () => {
      clearInterval(look);
      clearInterval(ask);
    };
  }

  /** The server speaks with newer versions only: asks for one until it has come. Returns what gives that up. */
  pursue(): () => void {
    const timer = setInterval(() => void this.#pursueOnce(), pursueEveryMs);
    void this.#ask();
    return () => clearInterval(timer);
  }

  async #pursueOnce(): Promise<void> {
    if (this.#workbox !== null) await this.#ask();
    // Without a worker the browser itself fetches what is current.
    else if (this.#isIdle()) location.reload();
  }

  async #ask(): Promise<void> {
    await this.#workbox?.update().catch(() => undefined);
  }

  /** Where the page is not secure there is no worker; the screen then needs its server to start. */
  async #install(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    const scope = this.#scope;
    const workbox = new Workbox(`${scope}service-worker.js`, {
      scope,
      type: 'module',
      updateViaCache: 'none',
    });
    workbox.addEventListener('waiting', () => (this.#isWaiting = true));
    // The first worker takes over a page that is as new as itself; each later one brings a newer page.
    let isKept = navigator.serviceWorker.controller !== null;
    workbox.addEventListener('controlling', () => {
      if (isKept) location.reload();
      isKept = true;
    });
    const registration = await workbox.register().catch(() => undefined);
    if (registration !== undefined) this.#workbox = workbox;
  }
}
