import { resolve } from '$app/paths';
import type { Workbox } from 'workbox-window';

const lookEveryMs = 15_000;
const askEveryMs = 600_000;

/** Keeps the kiosk's program on this machine, and takes a newer one only when nobody stands in front of it. */
export class AppUpdate {
  #workbox: Workbox | null = null;
  #isWaiting = false;

  /** Returns what stops looking for a newer version. */
  start(isIdle: () => boolean): () => void {
    void this.#install();
    const look = setInterval(() => {
      if (this.#isWaiting && isIdle()) this.#workbox?.messageSkipWaiting();
    }, lookEveryMs);
    const ask = setInterval(() => void this.ask(), askEveryMs);
    return () => {
      clearInterval(look);
      clearInterval(ask);
    };
  }

  /** Asks the server for a newer version now. */
  async ask(): Promise<void> {
    await this.#workbox?.update().catch(() => undefined);
  }

  /** Where the page is not secure there is no worker; the kiosk then needs its server to start. */
  async #install(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    const scope = resolve('/(kiosk)');
    const workbox = new Workbox(`${scope}service-worker.js`, {
      scope,
      type: 'module',
      updateViaCache: 'none',
    });
    workbox.addEventListener('waiting', () => (this.#isWaiting = true));
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate === true) location.reload();
    });
    await workbox.register().catch(() => undefined);
    this.#workbox = workbox;
  }
}
