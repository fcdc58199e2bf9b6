import type { Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { demoCentre, expect, test as base } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { DisplayPage } from './pages/display.ts';
import { PanelPage } from './pages/panel.ts';
import { everythingKept } from './pages/scan.ts';

const test = base.extend<{ line: FaultProxy }>({
  line: async ({ demo }, use) => {
    const line = await FaultProxy.start(demo.server.origin);
    await use(line);
    await line.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

const slow = { timeout: 60_000 };
const isKept = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), slow).toBe('activated');

const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

test('a display that starts without its server shows what it knew last, as stale, and catches up', async ({
  demo,
  line,
}) => {
  const kiosk = await demo.kiosk();
  const panel = await demo.panel(4);
  const first = await kiosk.takeNumber('Xây dựng');
  await panel.callNext();
  const page = await demo.screen({ width: 1920, height: 1080 }, 'about:blank');
  await page.goto(`${line.origin}/display/?centre=${demoCentre}`);
  const display = new DisplayPage(page);
  await display.shows(first, 4);
  await isKept(page);
  await page.reload();
  await display.isLive();
  // A display keeps what it shows every five seconds.
  await page.waitForTimeout(6000);

  line.set({ kind: 'cut' });
  await page.goto(`${line.origin}/display/`);
  await display.saysItIsStale();
  await display.shows(first, 4);
  await shoot(page, 'display-kept');
  await isAccessible(page);

  await panel.start();
  await panel.finish();
  await kiosk.done();
  const second = await kiosk.takeNumber('Xây dựng');
  await panel.callNext();
  line.set({ kind: 'sound' });
  await display.isLive();
  await display.shows(second, 4);
});

test('a panel that starts without its server says so, shows nothing of the hall, and goes on by itself', async ({
  demo,
  line,
}) => {
  const kiosk = await demo.kiosk();
  const first = await kiosk.takeNumber('Xây dựng');
  const page = await demo.screen({ width: 1366, height: 768 }, 'about:blank');
  await page.goto(`${line.origin}/counter/?centre=${demoCentre}`);
  const panel = new PanelPage(page);
  await panel.signIn('quay4');
  await panel.takeCounter(4);
  await panel.callNext();
  await panel.hasInHand(first);
  await isKept(page);
  await page.reload();
  await panel.hasInHand(first);

  line.set({ kind: 'cut' });
  await page.reload();
  await expect(page.getByText('Chưa kết nối được máy chủ.')).toBeVisible();
  await expect(page.getByText(first, { exact: true })).toBeHidden();
  await expect(page.getByLabel('Mật khẩu')).toBeHidden();
  await shoot(page, 'panel-away');
  await isAccessible(page);
  const kept = await everythingKept(page);
  expect(kept).not.toContain(first);
  expect(kept).not.toContain('/api/');

  line.set({ kind: 'sound' });
  await panel.hasInHand(first);
});

for (const path of ['/kiosk/', '/display/', '/counter/']) {
  test(`${path} can be installed as a program of its own`, async ({ demo }) => {
    const page = await demo.screen({ width: 1366, height: 768 }, path);
    const devTools = await page.context().newCDPSession(page);
    await isKept(page);
    const { errors, manifest, data } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(manifest.startUrl).toBe(`${demo.server.origin}${path}`);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // A browser without a profile of its own may not install anything; one without a frame does not look.
    const missing = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    expect(missing).toEqual([]);
    const { display, icons } = JSON.parse(data ?? '') as { display: string; icons: { sizes: string }[] };
    expect(display).toMatch(/^(fullscreen|standalone)$/);
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const { url } of manifest.icons ?? []) expect((await page.request.get(url)).ok()).toBe(true);
  });
}
