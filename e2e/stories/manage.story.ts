import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { expect } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { desk, here, opened, phone, test } from './past.ts';

/** Seconds of "09:30" or "1:02:05". */
const seconds = (words: string): number =>
  words
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

async function waitsOfAllLegs(page: Page): Promise<readonly number[]> {
  await expect(page.getByText(/^Đang hiện/)).toBeVisible();
  const more = page.getByRole('button', { name: 'Xem thêm lượt' });
  while (await more.isVisible()) {
    const shown = await page.getByText(/^Đang hiện/).innerText();
    await more.click();
    await expect(page.getByText(/^Đang hiện/)).not.toHaveText(shown);
  }
  const rows = await page.getByRole('table').locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => seconds(await row.locator('td.number').first().innerText())));
}

test('a manager finds the service that waited longest on one day and follows the figure to its legs', async ({
  past,
}) => {
  const { page } = await opened(past, `waiting/${here}`);
  const days = page.getByRole('figure').filter({ hasText: 'Thời gian chờ mỗi ngày' });
  await days.getByText('Bảng số liệu').click();
  await days.locator('tbody tr').last().getByRole('rowheader').getByRole('link').click();
  await expect(page.getByLabel('Từ ngày')).toBeVisible();

  const services = page.getByRole('table', { name: 'Dịch vụ' });
  const slowest = services
    .locator('tbody tr')
    .filter({ hasNot: page.getByText('—').first() })
    .last();
  const name = await slowest.getByRole('rowheader').innerText();
  const wait = slowest.getByRole('link').nth(1);
  const median = seconds(await wait.innerText());
  await wait.click();

  await expect(page.getByRole('heading', { level: 1, name: 'Lượt phục vụ' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bỏ lọc Có thời gian chờ' })).toBeVisible();
  const waits = (await waitsOfAllLegs(page)).toSorted((a, b) => a - b);
  expect(name).not.toBe('');
  expect(waits).not.toHaveLength(0);
  expect(Math.abs((waits[Math.ceil(waits.length / 2) - 1] ?? 0) - median)).toBeLessThanOrEqual(15);
});

/** The bytes of what a press downloads, and the name that it comes under. */
async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a manager takes the figures along as two files, which say what the page says', async ({ past }) => {
  const { page } = await opened(past, `satisfaction/${here}`);
  const rows = page.getByRole('table', { name: 'Dịch vụ' }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const shown = await Promise.all(
    (await rows.all()).map(async (row) => [
      await row.getByRole('rowheader').innerText(),
      await row.getByRole('cell').nth(1).innerText(),
    ]),
  );

  const excel = await downloaded(page, 'Excel');
  expect(excel.name).toMatch(/^muc-do-hai-long-.+_\d{4}-\d\d-\d\d\.xlsx$/);
  const [sheet] = await readXlsxFile(excel.bytes);
  const lines = sheet?.data ?? [];
  expect(lines.slice(-shown.length).map(([, name, served]) => [name, String(Number(served))])).toEqual(
    shown.map(([name, served]) => [name, served?.replace('.', '')]),
  );

  const csv = await downloaded(page, 'CSV');
  expect(csv.name).toBe(excel.name.replace('.xlsx', '.csv'));
  const written: string[][] = parse(csv.bytes, { bom: true, relax_column_count: true });
  expect(written.slice(-shown.length).map(([, name]) => name)).toEqual(shown.map(([name]) => name));
});

test('every page of managers is accessible, keeps to the policy of the server and fits a phone', async ({
  past,
}) => {
  for (const size of [desk, phone]) {
    const manage = await opened(past, here, 'quanly', size);
    const { page } = manage;
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    for (const name of [
      'Trực tiếp',
      'Mức độ hài lòng',
      'Chờ và phục vụ',
      'Đánh giá, ý kiến',
      'Lượt phục vụ',
      'Báo cáo in',
    ]) {
      await manage.open(name);
      await expect(page.getByRole('status', { name: 'Đang tải' })).toHaveCount(0);
      await expect(page.locator('main section').first()).toBeVisible();
      await isAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
        size.width,
      );
    }
    expect(complaints).toEqual([]);
  }
});

test('a clerk is refused kindly and finds the way back to the desk', async ({ past }) => {
  const { page } = await opened(past, `satisfaction/${here}`, 'quay2');
  await expect(page.getByText('Trang này dành cho người quản lý')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Bàn làm việc tại quầy' }).click();
  await expect(page.getByText('Chọn quầy để trực')).toBeVisible();
});

test('days the wrong way round are said so, and a day on which nobody came shows no rate', async ({
  past,
}) => {
  const { page } = await opened(past, `satisfaction/${here}&from=2026-05-20&to=2026-05-02`);
  await expect(page.getByText('Ngày bắt đầu 20/05/2026 sau ngày kết thúc 02/05/2026.')).toBeVisible();
  await page.getByLabel('Từ ngày').fill('2020-01-02');
  await page.getByLabel('Đến ngày').fill('2020-01-03');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByText('Chưa có lượt nào trong khoảng ngày này')).toBeVisible();
  await expect(page.getByText('%', { exact: true })).toHaveCount(0);
});

test('from the live overview one press opens the hall as it is now, and its door leads back', async ({
  past,
}) => {
  const { page } = await opened(past, here);
  await page.getByRole('link', { name: /^Xem sảnh Phường Tây Nha Trang/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Toàn sảnh' });
  await expect(dialog.getByRole('row', { name: /^1 / })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Quản lý', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trực tiếp' })).toBeVisible();
});
