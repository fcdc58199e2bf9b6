import type { Locator, Page } from 'playwright-core';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

/** What one person may do at a kiosk, by finger: changes language and type, looks a procedure up, takes a number. */
export async function visit(page: Page): Promise<void> {
  const tap = (name: string | RegExp): Promise<void> => button(page, name).tap();
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
  await button(page, 'Lấy số thứ tự').tap();
  await button(page, /^A /).tap();
  await button(page, /^Lấy số(?! thứ tự)/).tap();
  await page.getByRole('heading', { name: 'Số của ông/bà' }).waitFor();
  // "Done" takes no tap in its first moment: it might be the second tap of a double one.
  await page.waitForTimeout(1500);
  await button(page, 'Xong').tap();
  await page.locator('.tiles button').first().waitFor();
}
