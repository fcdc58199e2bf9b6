import type { Locator, Page } from '@playwright/test';
import { expect, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { atTheDoor, desk, here, opened, phone, test } from './past.ts';

const openedBy = async (past: Demo, username: string, size = desk): Promise<Page> =>
  (await opened(past, `evaluation/${here}`, username, size)).page;

const sheet = (page: Page, name: string): Locator => page.getByRole('region', { name: `Phiếu của ${name}` });
const choiceOf = (page: Page, name: string, column: string): Locator =>
  sheet(page, name).getByRole('group', { name: new RegExp(`^${column}: `) });

/** The best mark for all, but for as many at the end as take one point less. */
async function mark(page: Page, name: string, column: string, { less = 0 } = {}): Promise<void> {
  await expect(choiceOf(page, name, column)).toHaveCount(9);
  for (const [at, indicator] of (await choiceOf(page, name, column).all()).entries())
    await indicator.getByRole('radio', { name: at < 9 - less ? '2' : '1' }).check();
}
const open = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).click();
const keep = (page: Page, what: string): Promise<void> =>
  page.getByRole('button', { name: `Lưu phần ${what}` }).click();

const hanh = 'Nguyễn Thị Hạnh';

test('an officer marks the own sheet, a manager verifies it, and then it is read only', async ({ past }) => {
  const officer = await openedBy(past, 'quay1');
  await expect(officer.getByRole('button', { name: 'Lưu phần tự chấm' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await choiceOf(officer, hanh, 'Tự chấm').first().getByRole('radio', { name: '2' }).check();
  await expect(officer.getByText('Còn 8 tiêu chí chưa chấm').first()).toBeVisible();
  await mark(officer, hanh, 'Tự chấm', { less: 2 });
  await expect(sheet(officer, hanh)).toContainText('16/18');
  await keep(officer, 'tự chấm');
  await expect(officer.getByText('Đã lưu.')).toBeVisible();
  await expect(officer.getByText('Biểu tổng hợp quý')).toHaveCount(0);

  const manager = await openedBy(past, 'quanly');
  const listed = manager.getByRole('region', { name: 'Phiếu của quý' }).getByRole('row', { name: hanh });
  await expect(listed).toContainText('16/18 · Xuất sắc');
  await open(manager, hanh);
  await mark(manager, hanh, 'Thẩm định', { less: 4 });
  await expect(sheet(manager, hanh)).toContainText('14/18');
  await expect(sheet(manager, hanh).getByText('Tốt')).toBeVisible();
  await keep(manager, 'thẩm định');
  await expect(listed).toContainText('Đã thẩm định');

  await officer.reload();
  await expect(officer.getByText('cột tự chấm không sửa được nữa')).toBeVisible();
  await expect(choiceOf(officer, hanh, 'Tự chấm')).toHaveCount(0);
});

test('a clerk finds the own sheet from where counters are taken, and no page of managers', async ({
  past,
}) => {
  const page = await atTheDoor(past, 'quay4');
  await page.getByRole('button', { name: 'Số liệu của tôi' }).click();
  await page.getByRole('link', { name: 'Đánh giá chính thức' }).click();
  await expect(page.getByRole('region', { name: /^Phiếu của/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Trang quản lý' }).getByRole('link')).toHaveCount(2);
});

test('what the hall counted stands beside the indicators and fills in nothing', async ({ past }) => {
  const page = await openedBy(past, 'quay2');
  const attitude = page.getByRole('row', { name: /Thái độ/ });
  await expect(attitude).toContainText(/% hài lòng trong [\d.]+ đánh giá|Chưa có đánh giá nào/);
  await expect(page.getByRole('row', { name: /Tổ chức tiếp nhận/ })).toContainText('trung vị');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('of two people on one sheet the second is told, sees what is kept, and decides', async ({ past }) => {
  const [first, second] = [await openedBy(past, 'quanly'), await openedBy(past, 'quantri')];
  const name = await first
    .getByRole('region', { name: 'Phiếu của quý' })
    .locator('tbody tr')
    .filter({ hasText: 'Chưa chấm' })
    .filter({ hasNotText: /Lý Thu Trang|Quản trị/ })
    .first()
    .getByRole('link')
    .innerText();
  for (const page of [first, second]) await open(page, name);
  await mark(second, name, 'Thẩm định', { less: 3 });
  await mark(first, name, 'Thẩm định', { less: 1 });
  await keep(first, 'thẩm định');
  await expect(first.getByText('Đã lưu.')).toBeVisible();
  await keep(second, 'thẩm định');
  await expect(second.getByText('Phiếu này vừa được người khác sửa.').first()).toBeVisible();
  await expect(second.getByText('đang lưu: 2').first()).toBeVisible({ timeout: 15_000 });
  await second.getByRole('button', { name: 'Giữ điểm của mình' }).click();
  await keep(second, 'thẩm định');
  await expect(second.getByText('Đã lưu.')).toBeVisible();
  await expect(first.getByRole('row', { name }).first()).toContainText('15/18 · Xuất sắc', {
    timeout: 15_000,
  });
});

test('a quarter without sheets says so, and its form is not offered as if it were one', async ({ past }) => {
  const page = await openedBy(past, 'quanly');
  await page.getByRole('combobox', { name: 'Quý' }).selectOption({ index: 7 });
  await expect(page.getByText('Quý này chưa có phiếu nào')).toBeVisible();
  await expect(page.getByText('Chưa có gì để tổng hợp')).toBeVisible();
  await isAccessible(page);
});

test('the form prints alone on A4, and the page is accessible on a desk and a phone', async ({ past }) => {
  const officer = await openedBy(past, 'quay3', phone);
  const name = await officer.getByRole('region', { name: /^Phiếu của/ }).getAttribute('aria-label');
  await mark(officer, (name ?? '').replace('Phiếu của ', ''), 'Tự chấm');
  await keep(officer, 'tự chấm');
  await expect(officer.getByText('Đã lưu.')).toBeVisible();
  await isAccessible(officer);
  expect(await officer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);

  for (const size of [desk, phone]) {
    const page = await openedBy(past, 'quanly', size);
    await open(page, (name ?? '').replace('Phiếu của ', ''));
    const form = page.locator('.official-form');
    await expect(form).toContainText('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await page.emulateMedia({ media: 'print' });
    await expect(form).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Trang quản lý' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  }
});
