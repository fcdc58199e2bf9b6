import type { Locator, Page } from 'playwright-core';

/** From one tap of a finger to its next; two on one spot within 400 ms are a double tap. */
const betweenTapsMs = 500;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

/** What one person may do at a kiosk, by finger: changes language and type, looks a procedure up, takes a number. */
export async function visit(page: Page): Promise<void> {
  const tap = (name: string | RegExp): Promise<void> => tapSlowly(page, name);
  await tap(/English/);
  await tap(/Tiếng Việt/);
  await tap('Cỡ chữ');
  await tap('Cỡ chữ');
  await tap('Hướng dẫn');
  await tap('Trang đầu');
  await tap('Tra cứu thủ tục');
  for (const key of 'khai sinh')
    await tap(key === ' ' ? /^(dấu cách|Dấu cách)$/ : new RegExp(`^${key}$`, 'i'));
  await page.locator('.results button').first().tap();
  await page.getByRole('checkbox').first().tap();
  await tap('Trang đầu');
  await takeNumber(page);
}

async function takeNumber(page: Page): Promise<void> {
  await tapSlowly(page, 'Lấy số thứ tự');
  await tapSlowly(page, /^A /);
  await tapSlowly(page, /^Lấy số(?! thứ tự)/);
  await page.getByRole('heading', { name: 'Số của ông/bà' }).waitFor();
  // "Done" takes no tap in its first moment: it might be the second tap of a double one.
  await page.waitForTimeout(1500);
  await button(page, 'Xong').tap();
  await page.locator('.tiles button').first().waitFor();
}

async function tapSlowly(page: Page, name: string | RegExp): Promise<void> {
  await page.waitForTimeout(betweenTapsMs);
  await button(page, name).tap();
}
