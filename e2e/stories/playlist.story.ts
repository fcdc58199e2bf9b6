import type { Page } from '@playwright/test';
import { minimalDigitPx } from '@sanh/domain';
import { Administrator } from '../testing/configure.ts';
import { demoCentre, expect, test } from './demo.ts';
import { DisplayPage } from './pages/display.ts';

const lying = { width: 1920, height: 1080 };
const upright = { width: 1080, height: 1920 };
const address = `/display/?centre=${demoCentre}`;
/** The head of a WebM file and nothing that could be played. */
const brokenFilm = Buffer.from('1a45dfa3934282847765626d42878104428581021853806700', 'hex');

const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

const fontPx = (page: Page): Promise<number> =>
  page
    .locator('[role=status] .number .number')
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

test('a picture stands beside the numbers until somebody is called, and a film that does not play is passed over', async ({
  demo,
}) => {
  const administrator = await new Administrator(demo.server.origin).signIn();
  const kiosk = await demo.kiosk();
  await administrator.play(demoCentre, [
    { name: 'Phim hỏng', type: 'video/webm', bytes: brokenFilm },
    { name: 'Nộp hồ sơ trực tuyến', type: 'image/png', bytes: await kiosk.page.screenshot() },
  ]);
  const screens = await Promise.all([lying, upright].map((viewport) => demo.screen(viewport, address)));
  const picture = (page: Page) => page.getByRole('img', { name: 'Nộp hồ sơ trực tuyến' });
  for (const page of screens) {
    await expect(picture(page)).toBeVisible();
    await expect(page.locator('video')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Vừa gọi' })).toBeVisible();
    await shoot(page, `playlist-idle-${String(page.viewportSize()?.width)}`);
  }

  const panel = await demo.panel(8);
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await panel.callNext();
  for (const page of screens) {
    await new DisplayPage(page).shows(number, 8);
    await expect(picture(page)).toBeHidden();
    const { width, height } = page.viewportSize() ?? lying;
    const hanging = { diagonalInches: 43, widthPx: width, heightPx: height };
    // A digit is about seven tenths of its type size.
    expect((await fontPx(page)) * 0.7).toBeGreaterThanOrEqual(minimalDigitPx(hanging, 10));
    await shoot(page, `playlist-called-${String(width)}`);
  }

  await panel.start();
  for (const page of screens) {
    await expect(picture(page)).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
    await shoot(page, `playlist-after-${String(page.viewportSize()?.width)}`);
  }
});
