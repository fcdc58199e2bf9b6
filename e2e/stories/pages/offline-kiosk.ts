import { expect } from '@playwright/test';
import { KioskPage } from './kiosk.ts';

/** What a table of a database of the kiosk holds, asked in its page. */
export const entriesOf = (database: string, table: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('${database}');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const asked = opening.result.transaction('${table}').objectStore('${table}').getAll();
    asked.onsuccess = () => {
      opening.result.close();
      resolve(asked.result);
    };
  };
})`;

/** The one entry of a table of the kiosk's numbers. */
const entryOf = (table: string): string => `${entriesOf('sanh.kiosk', table)}.then(([entry]) => entry)`;

/** A kiosk that prepares itself for work without the network. */
export class OfflineKioskPage extends KioskPage {
  /** The worker has taken over, numbers are lent, and what may be looked up lies on this machine. */
  async isPrepared(procedureCode: string): Promise<void> {
    const slow = { timeout: 60_000 };
    const worker = 'navigator.serviceWorker.controller?.state';
    await expect.poll(() => this.page.evaluate<string>(worker), slow).toBe('activated');
    const kept = `caches.match('/api/procedures/${procedureCode}').then((found) => found !== undefined)`;
    await expect.poll(() => this.page.evaluate<boolean>(kept), slow).toBe(true);
    const paths =
      'caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))';
    const words = `${paths}.then((lists) => lists.flat().some(({ url }) => url.includes('/api/catalogue/')))`;
    await expect.poll(() => this.page.evaluate<boolean>(words), slow).toBe(true);
    const leases = `${entryOf('reserve')}.then((reserve) => reserve?.leases.length ?? 0)`;
    await expect.poll(() => this.page.evaluate<number>(leases), slow).toBeGreaterThan(5);
    const phase = `${entryOf('hall')}.then((kept) => kept?.hall.phase)`;
    await expect.poll(() => this.page.evaluate<string>(phase), slow).toBe('open');
  }

  /** Business days for which numbers are lent to it. */
  lentDays(): Promise<readonly string[]> {
    const days = `${entryOf('reserve')}.then((reserve) => [...new Set(reserve?.leases.map(({ day }) => day))].sort())`;
    return this.page.evaluate<readonly string[]>(days);
  }

  /** Numbers that lie on its disk as given here, oldest first. */
  givenHere(): Promise<readonly string[]> {
    const labels = `${entryOf('reserve')}.then((reserve) => reserve?.given.map(({ shown }) => shown.label) ?? [])`;
    return this.page.evaluate<readonly string[]>(labels);
  }

  /** The browser refuses to write; for its last half minute it may go by what it knew of the room before. */
  async hasNoRoom(): Promise<void> {
    const refusal = `new Promise((resolve) => {
      const opening = indexedDB.open('sanh.kiosk');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('hall', 'readwrite', { durability: 'strict' });
        const done = (answer) => { opening.result.close(); resolve(answer); };
        writing.oncomplete = () => done('written');
        writing.onabort = () => done(writing.error?.name);
        writing.objectStore('hall').put({}, 'nowhere');
      };
    })`;
    const patient = { timeout: 90_000, intervals: [2000] };
    await expect.poll(() => this.page.evaluate<string>(refusal), patient).toBe('QuotaExceededError');
  }

  /** So much time goes by for the machine, awake: both of its clocks go on. */
  async lets(ms: number): Promise<void> {
    await this.page.evaluate((passed) => {
      (globalThis as unknown as { letPass: (ms: number) => void }).letPass(passed);
    }, ms);
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
}
