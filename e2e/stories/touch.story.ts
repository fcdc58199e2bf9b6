import type { Page } from '@playwright/test';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { Finger, middleOf } from './pages/finger.ts';
import { atWork } from './pages/kiosk.ts';

const portrait = { width: 1080, height: 1920 };

async function touchKiosk(demo: Demo): Promise<{ page: Page; finger: Finger }> {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`, { hasTouch: true });
  await atWork(page);
  return { page, finger: await Finger.on(page) };
}

const services = (page: Page) => page.getByRole('heading', { name: 'Ông/bà cần làm việc gì?' });
const take = (page: Page) => page.getByRole('button', { name: 'Lấy số thứ tự' });
const home = (page: Page) => page.getByRole('button', { name: 'Trang đầu' });

test('a short, a long, a slipping and a second finger each press once what they landed on', async ({
  demo,
}) => {
  const { page, finger } = await touchKiosk(demo);
  const contrast = page.getByRole('button', { name: 'Tương phản' });
  const isOn = async (): Promise<string | null> => contrast.getAttribute('aria-pressed');

  await finger.press(contrast);
  await expect.poll(isOn).toBe('true');
  await finger.press(contrast, { holdMs: 2000 });
  await expect.poll(isOn).toBe('false');
  await finger.press(contrast, { slide: { x: 24, y: 12 } });
  await expect.poll(isOn).toBe('true');
  await finger.pressWithTwo(contrast);
  await expect.poll(isOn).toBe('false');
  await page.waitForTimeout(500);
  expect(await isOn()).toBe('false');
});

test('a finger that goes elsewhere presses nothing, and one that scrolls only scrolls', async ({ demo }) => {
  const { page, finger } = await touchKiosk(demo);
  await finger.press(take(page), { slide: { x: 0, y: 700 } });
  await page.waitForTimeout(400);
  await expect(services(page)).toBeHidden();
  await finger.press(page.getByRole('button', { name: 'Hướng dẫn' }));
  await expect(page.getByRole('heading', { name: 'Hướng dẫn' })).toBeVisible();
});

test('the second tap of a double tap does not press what the next screen shows there', async ({ demo }) => {
  const { page, finger } = await touchKiosk(demo);
  await finger.tapTwice(await middleOf(take(page)));
  await page.waitForTimeout(600);
  await expect(services(page)).toBeVisible();
});

test('a press of two seconds in a list that scrolls still chooses, opens no menu and selects no text', async ({
  demo,
}) => {
  const { page, finger } = await touchKiosk(demo);
  await page.evaluate(() => {
    addEventListener('contextmenu', (event) => {
      document.documentElement.dataset['menu'] = event.defaultPrevented ? 'refused' : 'shown';
    });
  });
  await finger.press(take(page), { holdMs: 2000 });
  const land = page.getByRole('button', { name: /^B Đất đai/ });
  await finger.press(land, { holdMs: 2000, slide: { x: 6, y: 20 } });
  await expect(page.getByRole('button', { name: /^Lấy số(?! thứ tự)/ })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
  expect(await page.locator('html').getAttribute('data-menu')).not.toBe('shown');
  await finger.press(page.getByRole('radio').nth(1).locator('xpath=ancestor::label'), { holdMs: 1000 });
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await finger.press(home(page));
  await expect(take(page)).toBeVisible();
});

test('the on-screen keyboard types each letter once, by finger too', async ({ demo }) => {
  const { page, finger } = await touchKiosk(demo);
  await finger.press(page.getByRole('button', { name: 'Tra cứu thủ tục' }));
  const key = (letter: string) =>
    page.locator('.keyboard').getByRole('button', { name: letter, exact: true });
  for (const letter of ['đ', 'â', 'Dấu sắc', 't']) await finger.press(key(letter));
  await finger.press(key('t'), { holdMs: 900 });
  await finger.press(key('Xoá một ký tự'));
  await expect(page.getByRole('textbox')).toHaveValue('đất');
});
