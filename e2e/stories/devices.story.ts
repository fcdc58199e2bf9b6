import { expect, test as base, type Page } from '@playwright/test';
import { PrinterSink } from '../../server/src/printing/testing/printer-sink.ts';
import { startProduction, type Production } from '../processes/production.ts';
import { printersAt } from '../testing/printing-hall.ts';
import { demoCentre, Demo } from './demo.ts';
import { hiddenPx, measure } from './barriers/measure.ts';
import { isAccessible } from './is-accessible.ts';
import { DevicesPage } from './pages/devices.ts';
import { DisplayPage } from './pages/display.ts';
import { KioskPage } from './pages/kiosk.ts';
import { PanelPage } from './pages/panel.ts';

const test = base.extend<{ production: Production; screens: Demo }>({
  // Playwright reads from this pattern what the fixture needs: nothing.
  // eslint-disable-next-line no-empty-pattern
  production: async ({}, use) => {
    const production = await startProduction(demoCentre);
    await use(production);
    await production.stop();
  },
  screens: async ({ browser, production }, use) => {
    await use(new Demo(production.server, browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
});

const printing = test.extend<{ sink: PrinterSink }>({
  // eslint-disable-next-line no-empty-pattern
  sink: async ({}, use) => {
    const sink = await PrinterSink.start();
    await use(sink);
    await sink.stop();
  },
  production: async ({ sink }, use) => {
    const production = await startProduction(demoCentre, printersAt(sink.port));
    await use(production);
    await production.stop();
  },
});

const codeOn = async (page: Page): Promise<string> =>
  (await page.getByLabel('Mã ghép nối', { exact: true }).innerText()).replaceAll(/\D/g, '');

const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

const portrait = { width: 1080, height: 1920 };
const sizes = [{ width: 1920, height: 1080 }, { width: 1366, height: 768 }, portrait];

/** In both languages nothing is too small, cut, covered or to be scrolled to; ends in portrait and Vietnamese. */
async function fitsEverySize(page: Page): Promise<void> {
  for (const language of [1, 0])
    for (const size of sizes) {
      await page.locator('.language button').nth(language).click();
      await page.setViewportSize(size);
      const place = `${size.width} × ${size.height}, language ${language}`;
      expect(await measure(page, 72), place).toMatchObject({ small: [], cut: [], overlaps: [] });
      expect(await hiddenPx(page.locator('body')), place).toBe(0);
      await shoot(page, `kiosk-fits-${size.width}-${language}`);
    }
}

test('a kiosk and a display are paired by code, work, and lock when they are revoked', async ({
  production,
  screens,
}) => {
  const kiosk = new KioskPage(await screens.screen({ width: 1080, height: 1920 }, '/kiosk/'));
  const display = new DisplayPage(await screens.screen({ width: 1920, height: 1080 }, '/display/'));
  const panel = new PanelPage(await screens.screen({ width: 1366, height: 768 }, '/counter/'));
  const { username, password } = production.administrator;
  await panel.signIn(username, password);
  const devices = new DevicesPage(panel.page);
  await devices.open();
  await isAccessible(panel.page);

  const kioskCode = await codeOn(kiosk.page);
  await isAccessible(kiosk.page);
  await isAccessible(display.page);
  await fitsEverySize(kiosk.page);
  await shoot(kiosk.page, 'kiosk-pairing');
  await shoot(display.page, 'display-pairing');
  await devices.pair(kioskCode, 'Kiosk cửa chính');
  await devices.pair(await codeOn(display.page), 'Màn hình giữa sảnh');
  await display.isLive();

  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  expect(number).toBe('A-001');
  await kiosk.done();
  await kiosk.page.reload();
  await expect(kiosk.page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible();

  await expect(panel.page.getByText('Hoạt động')).toHaveCount(2);
  await devices.identify('Màn hình giữa sảnh');
  await expect(display.page.getByRole('alert').getByText('Màn hình giữa sảnh')).toBeVisible();
  await shoot(display.page, 'display-identified');
  await expect(display.page.getByRole('alert')).toBeHidden();
  await isAccessible(panel.page);
  await shoot(panel.page, 'devices');

  const revokedAt = Date.now();
  await devices.revoke('Kiosk cửa chính');
  await expect(kiosk.page.getByRole('heading', { name: 'Máy này đã bị khoá' })).toBeVisible({
    timeout: 5000,
  });
  expect(Date.now() - revokedAt).toBeLessThan(10_000);
  await isAccessible(kiosk.page);
  await shoot(kiosk.page, 'kiosk-locked');
  for (const size of sizes) {
    await kiosk.page.setViewportSize(size);
    expect(await measure(kiosk.page, 72)).toMatchObject({ small: [], cut: [], overlaps: [] });
  }
  await devices.revoke('Màn hình giữa sảnh');
  await expect(display.page.getByRole('heading', { name: 'Máy này đã bị khoá' })).toBeVisible({
    timeout: 5000,
  });
  await shoot(display.page, 'display-locked');

  await kiosk.page.reload();
  await expect(kiosk.page.getByRole('heading', { name: 'Máy này đã bị khoá' })).toBeVisible();
  await kiosk.page.getByRole('button', { name: 'Ghép nối lại' }).click();
  await devices.pair(await codeOn(kiosk.page), 'Kiosk cửa sau');
  expect(await kiosk.takeNumber('Hộ tịch, chứng thực')).toBe('A-002');
});

printing(
  'a kiosk prints where its administrator says, whatever its address says, and the page tells how the printer is',
  async ({ sink, production, screens }) => {
    const kiosk = new KioskPage(
      await screens.screen({ width: 1080, height: 1920 }, '/kiosk/?printer=narrow'),
    );
    const panel = new PanelPage(await screens.screen({ width: 1366, height: 768 }, '/counter/'));
    await panel.signIn(production.administrator.username, production.administrator.password);
    const devices = new DevicesPage(panel.page);
    await devices.open();
    await devices.pair(await codeOn(kiosk.page), 'Kiosk cửa chính');

    await kiosk.takeNumber('Xây dựng');
    await kiosk.done();
    expect(sink.slips).toEqual([]);

    await devices.choosePrinter('Kiosk cửa chính', 'Máy in kiosk');
    const row = panel.page.getByRole('row', { name: 'Kiosk cửa chính' });
    await expect(row.getByText('In ở: Máy in kiosk')).toBeVisible();
    await expect(row.getByText('Máy in tốt')).toBeVisible({ timeout: 15_000 });
    await isAccessible(panel.page);
    await shoot(panel.page, 'devices-printer');
    await kiosk.takeNumber('Xây dựng');
    await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
    expect(sink.slips.map(({ dots }) => dots)).toEqual([576]);
    await kiosk.done();

    sink.has({ paper: 'out' });
    await kiosk.takeNumber('Xây dựng');
    await expect(kiosk.page.getByText('Máy in hết giấy.')).toBeVisible();
    await expect(row.getByText('Hết giấy')).toBeVisible({ timeout: 15_000 });
    await devices.choosePrinter('Kiosk cửa chính', 'Không có máy in');
    await expect(row.getByText('In ở:')).toBeHidden();
  },
);

test('the code on a machine survives a server that is away, and the machine says so', async ({
  production,
  screens,
}) => {
  const page = await screens.screen({ width: 1080, height: 1920 }, '/kiosk/');
  let asked = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/pairings/state') ? 1 : 0));
  const code = await codeOn(page);
  await page.waitForTimeout(4000);
  expect(asked).toBeLessThan(5);
  await production.server.kill();
  await expect(page.getByText('Chưa kết nối được máy chủ.')).toBeVisible();
  await shoot(page, 'kiosk-pairing-offline');
  expect(await codeOn(page)).toBe(code);
  await production.server.start();
  await expect(page.getByText('Chưa kết nối được máy chủ.')).toBeHidden();
  expect(await codeOn(page)).toBe(code);
});
