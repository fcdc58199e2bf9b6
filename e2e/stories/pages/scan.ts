import { expect, type Locator, type Page } from '@playwright/test';
import { atWork } from './kiosk.ts';

const secondsAKey = 0.002;

/** A hand scanner that plays the keyboard: the keys come faster than any hand, ended by Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await atWork(page);
  const keyboard = await page.context().newCDPSession(page);
  const keys = [...Array.from(text).map((key) => ({ key, text: key })), { key: 'Enter', text: '\r' }];
  // Each key bears the time it was struck, as from a real keyboard: a busy machine does not make a slow hand of a scanner.
  const firstAt = Date.now() / 1000 - keys.length * secondsAKey;
  const strike = (key: { key: string; text: string }, index: number): Promise<unknown> =>
    keyboard.send('Input.dispatchKeyEvent', {
      ...{ type: 'keyDown', ...key },
      timestamp: firstAt + index * secondsAKey,
    });
  await Promise.all(keys.map(strike));
  await keyboard.detach();
}

/** Scans until it is heard, as people do: a machine that is busy may take the keys of a scanner for a slow hand's. */
export async function scanUntil(page: Page, text: string, seen: Locator): Promise<void> {
  await expect(async () => {
    if (!(await seen.isVisible())) await scan(page, text);
    await expect(seen).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
}

/** Everything that the browser keeps of a page: stores, cookies, caches, its address and what it shows. */
export async function everythingKept(page: Page): Promise<string> {
  const state = await page.context().storageState({ indexedDB: true });
  const inPage = await page.evaluate<string>(`(async () => {
    const names = await caches.keys();
    const cached = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return JSON.stringify([location.href, document.documentElement.outerHTML, { ...sessionStorage }, cached]);
  })()`);
  return JSON.stringify([state, inPage]);
}
