import type { BrowserContextOptions, Page } from '@playwright/test';
import { heardClips, loudestSince, tapClips } from '../testing/heard-clips.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';

const portrait = { width: 1080, height: 1920 };

/**
 * A server without packs and a browser with voices, which keeps what they are given to say; headless ones have none. A service
 * worker would ask for the packs past this page.
 */
async function withVoices(demo: Demo, languages: readonly string[]): Promise<Page> {
  const page = await demo.screen(portrait, 'about:blank', { serviceWorkers: 'block' });
  await page.route('**/api/voices', (route) => route.fulfill({ json: [] }));
  await page.addInitScript((voices) => {
    const spoken: { text: string; lang: string }[] = [];
    const engine = Object.assign(new EventTarget(), {
      getVoices: () => voices.map((lang) => ({ lang, name: lang })),
      cancel: () => undefined,
      speak: (utterance: SpeechSynthesisUtterance & { onend: () => void }) => {
        spoken.push({ text: utterance.text, lang: utterance.lang });
        setTimeout(() => utterance.onend(), 5);
      },
    });
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.assign(window, { spoken, SpeechSynthesisUtterance: Utterance });
  }, languages);
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await page.getByRole('table', { name: 'Đang chờ tại sảnh' }).waitFor();
  return page;
}

const reader = (page: Page) => page.getByRole('button', { name: /^(Đọc to|Read aloud)$/ });

/** What is said from this act on, once the last line of the screen has been. */
async function heard(page: Page, last: RegExp, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => void ((window as unknown as { spoken: unknown[] }).spoken.length = 0));
  await act();
  const all = async (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text));
  await expect.poll(async () => (await all()).some((text) => last.test(text))).toBe(true);
  return all();
}

test('every step of taking a number is read in the order of the screen, from what the screen itself says', async ({
  demo,
}) => {
  const page = await withVoices(demo, ['en-US', 'vi-VN']);
  // The hall has come, and with it what its first task says.
  await page.getByRole('button', { name: /^Lấy số thứ tự \S/ }).waitFor();
  const home = await heard(page, /^.*Đăng ký kinh doanh/, () => reader(page).click());
  expect(home.slice(0, 6)).toEqual([
    'Kính chào ông/bà. Mời chọn việc cần làm.',
    expect.stringMatching(/^Lấy số thứ tự, .*, nút$/),
    'Tra cứu thủ tục, Giấy tờ cần mang, phí, thời hạn, nút',
    expect.stringMatching(/^Quét \/ tra cứu hồ sơ, .*, nút$/),
    expect.stringMatching(/^Đánh giá, góp ý, .*, nút$/),
    expect.stringMatching(/^Hướng dẫn & thông báo, .*, nút$/),
  ]);
  expect(home).toContain('Đang chờ tại sảnh');

  const list = await heard(page, /^G, /, () => page.getByRole('button', { name: 'Lấy số thứ tự' }).click());
  // A last line of the home page may still be said while the next page comes.
  expect(list.slice(list.indexOf('Ông/bà cần làm việc gì?')).slice(0, 2)).toEqual([
    'Ông/bà cần làm việc gì?',
    'Chọn một dịch vụ để xem số người chờ trước khi lấy số.',
  ]);
  expect(list.find((line) => line.startsWith('B, '))).toMatch(/^B, Đất đai, 0 người chờ, .*, nút$/);

  const confirm = await heard(page, /^Lấy số,/, () =>
    page.getByRole('button', { name: /^B Đất đai/ }).click(),
  );
  expect(confirm).toEqual(
    expect.arrayContaining([
      'B, Đất đai',
      expect.stringMatching(/^Phía trước còn, 0 người$/),
      'Thuộc đối tượng ưu tiên?',
      'Không, mục chọn, đang chọn',
      'Lấy số, Mỗi lần chạm lấy đúng một số, nút',
    ]),
  );

  const number = await heard(page, /^Xong/, () =>
    page.getByRole('button', { name: /^Lấy số(?! thứ tự)/ }).click(),
  );
  expect(number).toEqual(
    expect.arrayContaining(['Số của ông/bà', 'B-001', 'Theo dõi trên điện thoại', 'Xong, nút']),
  );
  expect(number.indexOf('Số của ông/bà')).toBeLessThan(number.indexOf('B-001'));
});

test('it speaks the language of the screen, follows the focus, stops at a touch and ends with the visit', async ({
  demo,
}) => {
  const page = await withVoices(demo, ['en-US', 'vi-VN']);
  await page.getByRole('button', { name: /English/ }).click();
  await heard(page, /Guidance/, () => reader(page).click());
  const languages = await page.evaluate(() =>
    (window as unknown as { spoken: { lang: string }[] }).spoken.map(({ lang }) => lang),
  );
  expect(new Set(languages)).toEqual(new Set(['en-US']));

  await page.mouse.click(540, 70);
  await page.waitForTimeout(200);
  const focused = await heard(page, /contrast/i, async () => {
    await page.getByRole('button', { name: 'Text size' }).focus();
    await page.keyboard.press('Tab');
  });
  expect(focused.at(-1)).toMatch(/^.*contrast, button, not chosen$/i);

  await expect(reader(page)).toHaveAttribute('aria-pressed', 'true');
  await reader(page).click();
  await expect(reader(page)).toHaveAttribute('aria-pressed', 'false');
});

test('without a voice of its language the kiosk says so by a quiet key instead of reading with a wrong one', async ({
  demo,
}) => {
  const page = await withVoices(demo, ['en-US']);
  await expect(reader(page)).toBeDisabled();
  await page.getByRole('button', { name: /English/ }).click();
  await expect(reader(page)).toBeEnabled();
});

/** A browser without any voice, as most kiosks have it; what comes out of its loudspeaker is listened to. */
async function withPacks(
  demo: Demo,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; voices: string[] }> {
  const page = await demo.screen(portrait, 'about:blank', options);
  const voices: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/voices/')) voices.push(request.url());
  });
  await tapClips(page);
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await page.getByRole('table', { name: 'Đang chờ tại sảnh' }).waitFor();
  return { page, voices };
}

const said = async (page: Page): Promise<string> =>
  (await heardClips(page)).map(({ text }) => text).join(' ');

test('without a voice in the system the screen is spoken from clips, one line after the other', async ({
  demo,
}) => {
  const { page, voices } = await withPacks(demo);
  await expect(reader(page)).toBeEnabled();
  expect(voices).toEqual([]);

  await reader(page).click();
  await expect.poll(() => said(page), { timeout: 60_000 }).toMatch(/hướng dẫn/);
  const words = await said(page);
  expect(words).toMatch(/^kính chào ông bà mời chọn việc cần làm lấy số thứ tự .*nút tra cứu thủ tục/);
  expect(words).not.toContain('?');

  const clips = await heardClips(page);
  const overlaps = clips.slice(1).filter(({ from }, index) => from < (clips[index]?.to ?? 0) - 15);
  expect(overlaps).toEqual([]);
  await loudestSince(page);
  await expect.poll(() => loudestSince(page)).toBeGreaterThan(0.05);
  expect(voices.filter((url) => url.endsWith('.ogg-clips'))).toHaveLength(1);
  await expect(page.locator('[data-spoken]')).toHaveCount(1);

  await page.mouse.click(540, 70);
  await page.waitForTimeout(300);
  await loudestSince(page);
  await page.waitForTimeout(600);
  expect(await loudestSince(page)).toBeLessThan(0.01);
});

test('it speaks English from clips too, and goes on without the network', async ({ demo }) => {
  const { page } = await withPacks(demo, { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByRole('button', { name: /English/ }).click();
  await reader(page).click();
  await expect.poll(() => said(page), { timeout: 60_000 }).toMatch(/button/);
  await demo.server.stop();
  await page.reload();
  await page.getByRole('button', { name: /English/ }).click();
  await expect(reader(page)).toBeEnabled();
  await reader(page).click();
  await expect.poll(() => said(page), { timeout: 60_000 }).toMatch(/button/);
});
