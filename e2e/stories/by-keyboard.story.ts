import type { Page } from '@playwright/test';
import { demoCentre, expect, test } from './demo.ts';
import { atWork } from './pages/kiosk.ts';

const portrait = { width: 1080, height: 1920 };

interface Focused {
  readonly name: string;
  readonly hasRing: boolean;
  readonly isVisible: boolean;
}

/** What has the focus, whether it shows, and whether it is on the screen. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const carrier = element.matches('.visually-hidden') ? (element.closest('label') ?? element) : element;
    const ringed = [carrier, carrier.parentElement ?? carrier].map((one) => getComputedStyle(one));
    const { left, top, right, bottom } = carrier.getBoundingClientRect();
    const label = element.getAttribute('aria-label') ?? carrier.textContent;
    return {
      name: label.replace(/\s+/g, ' ').trim(),
      hasRing: ringed.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
      ),
      isVisible: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    };
  });

/** Presses a key until that control has the focus; each stop on the way must show itself. */
async function goTo(page: Page, name: RegExp, key = 'Tab'): Promise<readonly string[]> {
  const way: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    expect(now, `after ${way.join(' → ')}`).toMatchObject({ hasRing: true, isVisible: true });
    way.push(now.name);
    if (name.test(now.name)) return way;
  }
  throw new Error(`no way to ${String(name)}: ${way.join(' → ')}`);
}

test('a number is taken from home to “done” by keys alone, each stop in sight, in reading order', async ({
  demo,
}) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  await atWork(page);

  const first = await goTo(page, /^Đọc to|^Vừa tầm/);
  expect(first.map((name) => name.split(' ').slice(0, 2).join(' '))).toEqual([
    ...[
      'Lấy số',
      'Tra cứu',
      'Quét /',
      'Đánh giá,',
      'Hướng dẫn',
      'VI Tiếng',
      'EN English',
      'Cỡ chữ',
      'Tương phản',
      'Vừa tầm',
    ],
  ]);
  await goTo(page, /^Lấy số thứ tự/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ông/bà cần làm việc gì?' })).toBeVisible();
  await expect(page).toHaveTitle('Ông/bà cần làm việc gì?');

  await goTo(page, /^B Đất đai/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Đất đai' })).toBeVisible();

  await goTo(page, /^Không$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await goTo(page, /^Lấy số/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Số của ông/bà' })).toBeVisible();
  await expect(page.getByText('B-001', { exact: true }).first()).toBeVisible();

  await goTo(page, /^Cần thêm thời gian/);
  await page.keyboard.press('Enter');
  await goTo(page, /^Xong/);
  await page.waitForTimeout(1300);
  await page.keyboard.press('Enter');
  await expect(page.locator('.tiles button').first()).toBeVisible();
});

test('words are typed, a procedure is read and its dialog closed by keys alone', async ({ demo }) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  await atWork(page);
  await goTo(page, /^Tra cứu thủ tục/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('khai sinh', { delay: 60 });
  await page.locator('.results button').first().waitFor();
  await goTo(page, /^Làm giấy khai sinh/, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Làm giấy khai sinh cho con' })).toBeVisible();
  const section = page.locator('main .keys button').last();
  await section.waitFor();
  const opener = (await section.innerText()).trim();
  await goTo(page, new RegExp(`^${opener}$`));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await goTo(page, /^Đóng/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await focused(page)).name).toBe(opener);
});

test('a code is typed, its dossier read and its applicant asked for by keys alone', async ({ demo }) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  await atWork(page);
  await goTo(page, /^Quét \//, 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Quét hoặc nhập mã' })).toBeVisible();
  await goTo(page, /^Mã hồ sơ/);
  await page.keyboard.type('HS-2026-000101', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
  await goTo(page, /^Người nộp và thủ tục/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await goTo(page, /^0$/);
  for (let digit = 0; digit < 4; digit += 1) await page.keyboard.press('Enter');
  await goTo(page, /^Xem chi tiết/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Số này không khớp với hồ sơ.')).toBeVisible();
  await goTo(page, /^Đóng/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});
