import { expect, type Page } from '@playwright/test';
import { KioskPage } from './kiosk.ts';

interface Server {
  readonly origin: string;
}

/** A kiosk that has had the time to prepare itself for work without the network. */
export class OfflineKioskPage extends KioskPage {
  readonly #server: Server;

  constructor(page: Page, server: Server) {
    super(page);
    this.#server = server;
  }

  /** The worker has taken over, numbers are lent, and what may be looked up lies on this machine. */
  async isPrepared(procedureCode: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
      .toBe('activated');
    const path = `/api/procedures/${procedureCode}`;
    const isKept = (): Promise<boolean> =>
      this.page.evaluate(async (url) => (await caches.match(url)) !== undefined, path);
    await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
    await expect.poll(() => this.#leases(), { timeout: 20_000 }).toBeGreaterThan(5);
    await expect.poll(() => this.#keepsHall(), { timeout: 20_000 }).toBe(true);
  }

  async saysItIsOffline(): Promise<void> {
    await expect(this.page.getByText(/Mất kết nối máy chủ từ/)).toBeVisible({ timeout: 20_000 });
    await expect(this.page.getByText(/Máy vẫn tra cứu và cấp số được/)).toBeVisible();
  }

  async saysItsNumberIsOffline(): Promise<void> {
    await expect(this.page.getByText('Số cấp khi mất mạng')).toBeVisible();
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByText(/Mất kết nối máy chủ từ/)).toBeHidden();
  }

  #leases(): Promise<number> {
    return this.#kept('reserve', (value) => (value as { leases: unknown[] } | undefined)?.leases.length ?? 0);
  }

  #keepsHall(): Promise<boolean> {
    return this.#kept(
      'hall',
      (value) => (value as { hall: { phase: string } } | undefined)?.hall.phase === 'open',
    );
  }

  async #kept<T>(table: string, read: (value: unknown) => T): Promise<T> {
    const value = await this.page.evaluate(
      (name) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open('sanh.kiosk');
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const asked = opening.result.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => {
              opening.result.close();
              resolve((asked.result as unknown[])[0]);
            };
          };
        }),
      table,
    );
    return read(value);
  }
}
