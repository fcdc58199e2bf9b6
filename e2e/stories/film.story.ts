import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Administrator } from '../testing/configure.ts';
import { soundedClips, tapClips } from '../testing/heard-clips.ts';
import { filmOn, watchFilm } from '../testing/watch-film.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { DisplayPage } from './pages/display.ts';
import { PanelPage } from './pages/panel.ts';
import { PlaylistPage } from './pages/playlist.ts';

const lying = { width: 1920, height: 1080 };
const square = (): Promise<Buffer> => readFile(new URL('../testing/films/square.webm', import.meta.url));
/** The head of a WebM file and nothing that could be played. */
const brokenFilm = Buffer.from('1a45dfa3934282847765626d42878104428581021853806700', 'hex');

const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

const secondsOf = (page: Page): Promise<number> =>
  page.locator('video').evaluate((film: HTMLVideoElement) => film.currentTime);

async function playlistOf(demo: Demo): Promise<PlaylistPage> {
  const panel = new PanelPage(
    await demo.screen({ width: 1366, height: 768 }, `/counter/?centre=${demoCentre}`),
  );
  await panel.signIn('quantri');
  await panel.chooseCentre('phường Tây Nha Trang');
  const playlist = new PlaylistPage(panel.page);
  await playlist.open();
  return playlist;
}

test('a film plays until somebody is called, makes room for the voice, and plays on afterwards', async ({
  demo,
}) => {
  const administrator = await new Administrator(demo.server.origin).signIn();
  await administrator.play(demoCentre, [{ name: 'Hình vuông', type: 'video/webm', bytes: await square() }]);
  const display = await demo.screen(lying, 'about:blank');
  await tapClips(display);
  await watchFilm(display);
  await display.goto(`/display/?centre=${demoCentre}`);
  await display.mouse.click(960, 400);
  await expect.poll(() => secondsOf(display)).toBeGreaterThan(1);
  await expect.poll(async () => (await filmOn(display)).at(-1)?.volume).toBe(1);

  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await panel.callNext();
  await new DisplayPage(display).shows(number, 8);
  await expect(display.locator('video')).toHaveCount(0);
  await panel.start();
  await expect.poll(async () => (await soundedClips(display)).length).toBeGreaterThan(5);
  await expect(display.locator('video')).toBeVisible({ timeout: 40_000 });
  await expect.poll(() => secondsOf(display)).toBeGreaterThan(1);

  const spoken = await soundedClips(display);
  const beside = (await filmOn(display)).filter(({ at }) =>
    spoken.some(({ from, to }) => at > from && at < to),
  );
  expect(beside.length).toBeGreaterThan(20);
  expect(Math.max(...beside.map(({ volume }) => volume))).toBeLessThanOrEqual(0.1);
  await expect.poll(async () => (await filmOn(display)).at(-1)?.volume).toBe(1);
});

test('an administrator adds a film, names the zones that show it, and is told what is wrong with a file', async ({
  demo,
}) => {
  const playlist = await playlistOf(demo);
  await playlist.add({ name: 'Ảnh giả.png', mimeType: 'image/png', buffer: await square() });
  await expect(playlist.page.getByText('Nội dung tệp không đúng với loại tệp.')).toBeVisible();
  await expect(playlist.page.getByRole('listitem')).toHaveCount(0);
  await playlist.add({ name: 'bảng.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
  await expect(playlist.page.getByText('Màn hình không phát được loại tệp này.')).toBeVisible();
  await playlist.add({ name: 'Phim hỏng.webm', mimeType: 'video/webm', buffer: brokenFilm });
  await expect(playlist.entry('Phim hỏng')).toBeVisible();
  await playlist.add({ name: 'Hình vuông.webm', mimeType: 'video/webm', buffer: await square() });
  await expect(playlist.entry('Hình vuông')).toBeVisible();
  await expect(playlist.zone('Hình vuông', 'Cả sảnh')).toHaveAttribute('aria-pressed', 'true');
  await playlist.pressZone('Hình vuông', 'Khu vực bên trái sảnh');
  await playlist.pressZone('Hình vuông', 'Khu vực giữa sảnh');
  await shoot(playlist.page, 'playlist-zones');
  await expect(playlist.zone('Hình vuông', 'Cả sảnh')).toHaveAttribute('aria-pressed', 'false');

  const address = (zone: string): string => `/display/?centre=${demoCentre}&zone=${zone}`;
  const [middle, right] = [
    await demo.screen(lying, address('giua')),
    await demo.screen(lying, address('phai')),
  ];
  await expect.poll(() => secondsOf(middle), { timeout: 30_000 }).toBeGreaterThan(1);
  // Only the film that does not play is for this one: it gives the numbers their place back.
  await expect(right.getByText(/^trực tiếp$/i)).toBeVisible();
  await expect(right.locator('video')).toHaveCount(0);

  await playlist.pressZone('Hình vuông', 'Cả sảnh');
  await right.reload();
  await expect.poll(() => secondsOf(right), { timeout: 30_000 }).toBeGreaterThan(1);
});
