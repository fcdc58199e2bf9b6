import { demoCentre, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { atWork } from './pages/kiosk.ts';

const portrait = { width: 1080, height: 1920 };

test('an idle kiosk invites, wanders so that nothing burns in, and gives way to one touch anywhere', async ({
  demo,
}) => {
  const page = await demo.screen(portrait, 'about:blank');
  await page.clock.install();
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await atWork(page);
  const invitation = page.getByRole('button', { name: 'Chạm vào màn hình để bắt đầu' });
  await page.clock.runFor(61_000);
  await expect(invitation).toBeVisible();
  await isAccessible(page);

  const places = new Set<string>();
  for (let slide = 0; slide < 5; slide += 1) {
    places.add(JSON.stringify(await invitation.boundingBox()));
    await page.clock.runFor(12_000);
  }
  expect(places.size).toBe(5);

  await page.mouse.click(540, 500);
  await expect(invitation).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Kính chào ông/bà' })).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(invitation).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(invitation).toBeHidden();
});
