import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { atWork } from './pages/kiosk.ts';

declare const nowStanding: () => void;

/** A kiosk whose first screen stands, with everything behind it held back. */
async function firstScreen(demo: Demo): Promise<{ page: Page; release: () => void }> {
  const page = await demo.screen({ width: 1080, height: 1920 }, 'about:blank');
  const gate = new EventEmitter();
  const released = once(gate, 'open');
  let isStanding = false;
  await page.route('**/_app/immutable/**', async (route) => {
    if (isStanding) await released;
    await route.continue();
  });
  // The program is asked for only after the first screen is on the glass.
  await page.exposeFunction('nowStanding', () => void (isStanding = true));
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (document.querySelector('.tiles button') === null) return;
      watch.disconnect();
      nowStanding();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await page.locator('.tiles button').first().waitFor();
  return { page, release: () => void gate.emit('open') };
}

test('whoever came by keys to a control of the first screen is still there when the program has come', async ({
  demo,
}) => {
  const { page, release } = await firstScreen(demo);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Tra cứu thủ tục' })).toBeFocused();
  release();
  await atWork(page);
  await expect(page.getByRole('button', { name: 'Tra cứu thủ tục' })).toBeFocused();
});

test('a finger that lies on the first screen while the program comes presses what it lies on', async ({
  demo,
}) => {
  const { page, release } = await firstScreen(demo);
  await page.getByRole('button', { name: 'Lấy số thứ tự' }).hover();
  await page.mouse.down();
  release();
  await page.waitForTimeout(1000);
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Ông/bà cần làm việc gì?' })).toBeVisible();
});
