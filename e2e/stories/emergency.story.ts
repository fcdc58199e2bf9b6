import type { Page } from '@playwright/test';
import { heardClips, tapClips } from '../testing/heard-clips.ts';
import { demoCentre, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { DisplayPage } from './pages/display.ts';
import { EmergencyDialogPage } from './pages/emergency.ts';
import { PanelPage } from './pages/panel.ts';

const vi = 'Mời mọi người rời sảnh theo lối thoát hiểm gần nhất.';
const en = 'Please leave the hall by the nearest exit.';
const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

test('an emergency message stands on display, kiosk and panel at once, and calls go on in a strip', async ({
  demo,
}) => {
  const display = await demo.screen({ width: 1920, height: 1080 }, 'about:blank');
  await tapClips(display);
  await display.goto(`/display/?centre=${demoCentre}`);
  await display.mouse.click(960, 400);
  const kiosk = await demo.kiosk();
  const panel = await demo.panel(8);
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await kiosk.done();

  const office = new PanelPage(
    await demo.screen({ width: 1366, height: 768 }, `/counter/?centre=${demoCentre}`),
  );
  await office.signIn('quanly');
  await office.chooseCentre('phường Tây Nha Trang');
  const emergency = new EmergencyDialogPage(office.page);
  await emergency.raise(vi, en);
  const raisedAt = Date.now();
  for (const page of [display, kiosk.page, panel.page, office.page]) {
    await expect(page.getByText(vi)).toBeVisible();
    await expect(page.getByText(en)).toBeVisible();
  }
  expect(Date.now() - raisedAt).toBeLessThan(3000);
  await expect.poll(async () => (await heardClips(display)).map(({ text }) => text)).toContain('♪');

  await panel.page.evaluate(() => Reflect.deleteProperty(globalThis, 'documentPictureInPicture'));
  const [strip] = await Promise.all([panel.page.waitForEvent('popup'), panel.press('F10')]);
  await strip.setViewportSize({ width: 1100, height: 64 });
  await expect(strip.getByText(vi)).toBeVisible();
  await shoot(strip, 'emergency-strip');
  await strip.close();

  await panel.callNext();
  await expect(display.getByText(number, { exact: true })).toBeVisible();
  await expect(display.getByText('Quầy 8', { exact: true })).toBeVisible();
  await shoot(display, 'emergency-display');
  await shoot(kiosk.page, 'emergency-kiosk');
  await shoot(panel.page, 'emergency-panel');
  for (const page of [display, kiosk.page]) await isAccessible(page);

  await emergency.end();
  for (const page of [display, kiosk.page, panel.page]) await expect(page.getByText(vi)).toBeHidden();
  await expect(display.getByText(number, { exact: true }).first()).toBeVisible();
});

test('an upright display that loses its line in an emergency says since when', async ({ demo }) => {
  const page = await demo.screen({ width: 1080, height: 1920 }, `/display/?centre=${demoCentre}`);
  const display = new DisplayPage(page);
  await display.isLive();
  await demo.managed('raise-emergency', { texts: { vi, en } });
  await expect(page.getByText(vi)).toBeVisible();
  await demo.server.kill();
  await display.saysItIsStale();
  await expect(page.getByText(vi)).toBeVisible();
});
