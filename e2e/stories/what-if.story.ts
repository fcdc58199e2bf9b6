import type { Locator, Page } from '@playwright/test';
import { demoCentre, expect, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { desk, here, opened, phone, test } from './past.ts';

const openedHere = async (past: Demo, path = `what-if/${here}`, size = desk): Promise<Page> =>
  (await opened(past, path, 'quanly', size)).page;

const calendar = (page: Page): Locator => page.getByRole('table', { name: /^Các ngày của tháng/ });
const counterRow = (page: Page, number: number): Locator =>
  page
    .getByRole('region', { name: 'Bố trí quầy của ngày này' })
    .getByRole('row', { name: new RegExp(`^Quầy ${String(number)} `) });
const scenario = (page: Page, letter: string): Locator =>
  page.locator('main section').filter({ has: page.getByRole('heading', { name: `Phương án ${letter}` }) });
const asked = (page: Page): Promise<void> => page.getByRole('button', { name: 'Xem kết quả' }).click();

/** The last day of the month that was lived, or of the one before it. */
async function chooseDay(page: Page): Promise<void> {
  await expect(calendar(page)).toBeVisible();
  if ((await calendar(page).getByRole('link').count()) === 0)
    await page.getByRole('link', { name: 'Tháng trước' }).click();
  await calendar(page).getByRole('link').last().click();
  await expect(page.getByRole('region', { name: 'Bố trí quầy của ngày này' })).toBeVisible();
}

const figureIn = (page: Page, row: string, column: number): Promise<string> =>
  page
    .getByRole('region', { name: 'So với ngày đó' })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .nth(column)
    .innerText();

test('a manager closes a counter on a day that is over and reads the waits beside those who were not served', async ({
  past,
}) => {
  const page = await openedHere(past);
  await chooseDay(page);
  await counterRow(page, 1).getByRole('button', { name: 'Đóng quầy này' }).click();
  await expect(counterRow(page, 1)).toContainText('không mở');
  await asked(page);
  await expect(scenario(page, 'A')).toContainText(
    /Trung vị chờ .*; .*còn lại lúc đóng cửa \d+ \(ngày đó \d+\), vắng mặt \d+ \(ngày đó \d+\)\./,
  );
  await expect(page.getByText('Kết quả so sánh không dùng được')).toHaveCount(0);

  const [was, would, differs] = await Promise.all([0, 1, 2].map((at) => figureIn(page, 'Đã phục vụ', at)));
  const number = (words = ''): number =>
    Number(words.replace('+', '').replace('\u2212', '-').replaceAll('.', ''));
  expect(number(would) - number(was)).toBe(number(differs));
  expect(await figureIn(page, 'Còn lại lúc đóng cửa', 1)).toMatch(/^\d+$/);

  const services = page.getByRole('figure').filter({ hasText: 'Chờ theo dịch vụ' });
  await services.getByText('Bảng số liệu').click();
  await expect(services.getByRole('columnheader', { name: 'Phương án A: chưa được phục vụ' })).toBeVisible();
});

test('three scenarios stand side by side, a fourth has to wait, and the address brings all of them back', async ({
  past,
}) => {
  const page = await openedHere(past);
  await chooseDay(page);
  for (const [at, letter] of ['A', 'B', 'C'].entries()) {
    await counterRow(page, at + 1)
      .getByRole('button', { name: 'Đóng quầy này' })
      .click();
    await asked(page);
    await expect(scenario(page, letter)).toContainText('Trung vị chờ');
  }
  await page.getByLabel('Cách gọi của mọi quầy').selectOption({ index: 1 });
  await expect(page.getByRole('button', { name: 'Đã có 3 phương án' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const shared = await openedHere(past, `what-if/${new URL(page.url()).search}`);
  for (const letter of ['A', 'B', 'C']) {
    await expect(scenario(shared, letter)).toContainText('Trung vị chờ');
    const says = scenario(page, letter).locator('p').first();
    await expect(scenario(shared, letter).locator('p').first()).toHaveText(await says.innerText());
  }
  await scenario(shared, 'B').getByRole('button', { name: 'Bỏ phương án' }).click();
  await expect(scenario(shared, 'B')).toHaveCount(0);
  await expect(shared.getByRole('columnheader', { name: 'Phương án C' }).first()).toBeVisible();
});

test('a second tap asks nothing more, and whoever has waited enough can let go', async ({ past }) => {
  const page = await openedHere(past);
  await chooseDay(page);
  let questions = 0;
  await page.route('**/what-if', async (route) => {
    questions++;
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await route.continue().catch(() => undefined);
  });
  await counterRow(page, 1).getByRole('button', { name: 'Đóng quầy này' }).click();
  await page.getByRole('button', { name: 'Xem kết quả' }).dblclick();
  await expect(page.getByText('Đang dựng lại ngày theo phương án này…')).toBeVisible();
  await page.getByRole('button', { name: 'Thôi, không tính nữa' }).click();
  await expect(scenario(page, 'A')).toHaveCount(0);
  expect(questions).toBe(1);
});

test('a counter more, with hours and services of its own, is set by keyboard alone', async ({ past }) => {
  const page = await openedHere(past);
  await chooseDay(page);
  await page.getByRole('button', { name: 'Thêm một quầy' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Quầy thêm 1' });
  await dialog.getByLabel('Từ', { exact: true }).fill('08:00');
  await dialog.getByLabel('Đến', { exact: true }).fill('10:30');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Quầy thêm 1 / })).toContainText('08:00–10:30');
  await page.getByRole('button', { name: 'Xem kết quả' }).focus();
  await page.keyboard.press('Enter');
  await expect(scenario(page, 'A')).toContainText('Quầy thêm 1: 08:00–10:30');
  await expect(scenario(page, 'A')).toContainText('Trung vị chờ');
  await expect(
    page.getByRole('region', { name: 'Quầy bận bao nhiêu' }).getByRole('row', { name: /^Quầy thêm 1 / }),
  ).toContainText(/2:[3-5]\d:\d\d/);
});

test('a replay that does not bring the day back says that the comparison is worthless', async ({ past }) => {
  const page = await openedHere(past);
  await chooseDay(page);
  await page.route('**/what-if', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { baseline: object };
    await route.fulfill({ response, json: { ...answer, baseline: { ...answer.baseline, isExact: false } } });
  });
  await counterRow(page, 1).getByRole('button', { name: 'Đóng quầy này' }).click();
  await asked(page);
  await expect(scenario(page, 'A').getByText('Kết quả so sánh không dùng được')).toBeVisible();
});

test('the page is accessible and fits a desk and a phone, with its answer and its dialog', async ({
  past,
}) => {
  for (const size of [desk, phone]) {
    const page = await openedHere(past, `what-if/${here}`, size);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await chooseDay(page);
    await counterRow(page, 2).getByRole('button', { name: 'Đổi', exact: true }).click();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await counterRow(page, 1).getByRole('button', { name: 'Đóng quầy này' }).click();
    await asked(page);
    await expect(scenario(page, 'A')).toContainText('Trung vị chờ');
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    expect(complaints).toEqual([]);
  }
});

test('of several centres at once one has to be chosen first', async ({ past }) => {
  const page = await openedHere(past, 'what-if/');
  const choice = page.getByRole('combobox').first();
  if ((await choice.inputValue()).startsWith('agency'))
    await expect(page.getByText('Xin chọn một trung tâm')).toBeVisible();
  await choice.selectOption({ value: `centre ${demoCentre}` });
  await expect(calendar(page)).toBeVisible();
});
