import type { Page } from '@playwright/test';
import { Deployment } from '../processes/newer-build.ts';
import { demoCentre, expect, test as base } from './demo.ts';
import { KioskPage } from './pages/kiosk.ts';
import { PanelPage } from './pages/panel.ts';

const test = base.extend<{ deploymentOf: (path: string) => Promise<Deployment> }>({
  deploymentOf: async ({ demo }, use) => {
    const made: Deployment[] = [];
    await use(async (path) => {
      const deployment = await Deployment.before(demo.server.origin, path);
      made.push(deployment);
      return deployment;
    });
    await Promise.all(made.map((deployment) => deployment.stop()));
  },
});

test.use({ serviceWorkers: 'allow' });

const looksWithin = { timeout: 45_000 };

const isKept = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), looksWithin)
    .toBe('activated');

/** What the browser does by itself every day, and each screen every ten minutes. */
const asksForNewer = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());

const isNewerWaiting = (page: Page): Promise<void> =>
  expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      looksWithin,
    )
    .toBe('installed');

/** Each load of the page is marked, so that a reload shows. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(globalThis, { isSame: true }));
const isSame = (page: Page): Promise<boolean> => page.evaluate(() => 'isSame' in globalThis);

/** The version of the texts' store is that of the program that runs. */
const versions = (page: Page): Promise<string> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('sanh-texts')).join());

test('a newer kiosk waits until the visit is over, then runs', async ({ demo, deploymentOf }) => {
  const deployment = await deploymentOf('/kiosk');
  const page = await demo.screen({ width: 1080, height: 1920 }, 'about:blank');
  await page.goto(`${deployment.origin}/kiosk/?centre=${demoCentre}`);
  const kiosk = new KioskPage(page);
  await isKept(page);
  await kiosk.chooseService('Hộ tịch, chứng thực');
  await mark(page);

  const newer = await deployment.deploy('kiosk');
  await asksForNewer(page);
  await isNewerWaiting(page);
  await page.waitForTimeout(20_000);
  expect(await isSame(page)).toBe(true);
  await kiosk.confirm.click();
  expect(await kiosk.number()).toBe('A-001');
  expect(await isSame(page)).toBe(true);
  await kiosk.done();

  await expect.poll(() => isSame(page).catch(() => true), looksWithin).toBe(false);
  await expect.poll(() => versions(page).catch(() => ''), looksWithin).toBe(`sanh-texts/kiosk-${newer}`);
  expect(await kiosk.takeNumber('Hộ tịch, chứng thực')).toBe('A-002');
});

test('a newer panel waits while a ticket is in hand or a dialog is open', async ({ demo, deploymentOf }) => {
  const deployment = await deploymentOf('/counter');
  const kiosk = await demo.kiosk();
  await kiosk.takeNumber('Xây dựng');
  const page = await demo.screen({ width: 1366, height: 768 }, 'about:blank');
  await page.goto(`${deployment.origin}/counter/?centre=${demoCentre}`);
  const panel = new PanelPage(page);
  await panel.signIn('quay4');
  await panel.takeCounter(4);
  await isKept(page);
  await panel.callNext();
  await panel.hasInHand('D-001');
  await mark(page);
  await deployment.deploy('counter-panel');
  await asksForNewer(page);
  await isNewerWaiting(page);
  await page.waitForTimeout(17_000);
  expect(await isSame(page)).toBe(true);
  await panel.start();
  await panel.finish();
  await panel.press('m');
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(17_000);
  expect(await isSame(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isSame(page).catch(() => true), looksWithin).toBe(false);
  await panel.isIdle();
});

test('an old kiosk that a newer server turns away says so, fetches the newer one and works', async ({
  demo,
  deploymentOf,
}) => {
  const deployment = await deploymentOf('/kiosk');
  const page = await demo.screen({ width: 1080, height: 1920 }, 'about:blank');
  let isOld = true;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) =>
      server.send(isOld ? String(message).replace(/"protocol":\d+/, '"protocol":0') : message),
    );
  });
  await page.goto(`${deployment.origin}/kiosk/?centre=${demoCentre}`);
  await expect(page.getByText('Màn hình cần được cập nhật.')).toBeVisible();
  await isKept(page);
  await mark(page);
  await deployment.deploy('kiosk');
  isOld = false;
  await expect.poll(() => isSame(page).catch(() => true), { timeout: 90_000 }).toBe(false);
  await expect(page.getByText('Màn hình cần được cập nhật.')).toBeHidden();
  expect(await new KioskPage(page).takeNumber('Hộ tịch, chứng thực')).toBe('A-001');
});
