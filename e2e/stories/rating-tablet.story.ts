import type { Locator, Page } from '@playwright/test';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import type { PanelPage } from './pages/panel.ts';

/** The tablet at a counter, as a demonstration pairs it. */
async function tabletAt(demo: Demo, counter: number): Promise<Page> {
  const page = await demo.screen({ width: 1280, height: 800 }, `/kiosk/tablet/?centre=${demoCentre}`);
  await page
    .getByRole('button', { name: `Quầy ${String(counter)}` })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Quầy chưa có người trực' })).toBeVisible();
  return page;
}

const service = 'Hộ tịch, chứng thực';

const question = (page: Page): Locator => page.getByRole('heading', { name: 'Ông/bà hài lòng ở mức nào' });

/** Calls this number, serves it and finishes. */
async function serves(panel: PanelPage, number: string): Promise<void> {
  await panel.callNext();
  await panel.hasInHand(number);
  await panel.start();
  await panel.finish();
}

test('the tablet asks as soon as the clerk finishes, takes one answer, and asks the next one afresh', async ({
  demo,
}) => {
  const tablet = await tabletAt(demo, 8);
  const kiosk = await demo.kiosk();
  const numbers: string[] = [];
  for (let taken = 0; taken < 3; taken += 1) {
    numbers.push(await kiosk.takeNumber(service));
    await kiosk.done();
  }
  const [first = '', second = '', third = ''] = numbers;
  const panel = await demo.panel(8);
  await serves(panel, first);
  await expect(question(tablet)).toBeVisible();
  await expect(tablet.getByText(first, { exact: true })).toBeVisible();
  await isAccessible(tablet);
  await tablet.getByRole('button', { name: 'Không hài lòng', exact: true }).click();
  await tablet.getByRole('checkbox', { name: 'Chờ lâu' }).click();
  await isAccessible(tablet);
  for (const whole of [tablet.getByRole('button', { name: 'Gửi đánh giá' }), tablet.getByText('Quầy 8')])
    await expect(whole).toBeInViewport({ ratio: 1 });
  await tablet.getByRole('button', { name: 'Viết thêm' }).click();
  await tablet.getByRole('textbox').fill('Chờ lâu, gọi 0912 345 678');
  await isAccessible(tablet);
  const keys = tablet.getByRole('group', { name: 'Bàn phím' });
  await expect(keys.getByRole('button', { name: 'Dấu cách' })).toBeVisible();
  for (const whole of [tablet.getByRole('textbox'), tablet.getByRole('button', { name: 'Xong' })])
    await expect(whole).toBeInViewport({ ratio: 1 });
  await tablet.getByRole('button', { name: 'Xong' }).click();
  await expect(tablet.getByRole('button', { name: 'Sửa lời đã viết' })).toBeInViewport({ ratio: 1 });
  const sent = tablet.waitForRequest(/\/ratings$/);
  await tablet.getByRole('button', { name: 'Gửi đánh giá' }).click();
  expect((await sent).postDataJSON()).toMatchObject({ comment: 'Chờ lâu, gọi •••• ••• •••' });
  await expect(tablet.getByText('Đánh giá đã được ghi nhận.')).toBeVisible();

  await serves(panel, second);
  await expect(question(tablet)).toBeVisible();
  await expect(tablet.locator('[aria-pressed="true"]').filter({ hasText: 'hài lòng' })).toHaveCount(0);
  await tablet.getByRole('button', { name: 'Rất hài lòng', exact: true }).click();
  await expect(tablet.getByText('Đánh giá đã được ghi nhận.')).toBeVisible();

  await serves(panel, third);
  await expect(question(tablet)).toBeVisible();
  await tablet.getByRole('button', { name: 'Không đánh giá' }).click();
  await expect(tablet.getByRole('heading', { name: 'Kính chào ông/bà' })).toBeVisible();
});

test('the question goes when the clerk takes the finish back, and comes with the next finish', async ({
  demo,
}) => {
  const tablet = await tabletAt(demo, 8);
  const kiosk = await demo.kiosk();
  const number = await kiosk.takeNumber(service);
  const panel = await demo.panel(8);
  await serves(panel, number);
  await expect(question(tablet)).toBeVisible();
  await panel.press('Control+z');
  await expect(question(tablet)).toBeHidden();
  await panel.finish();
  await expect(question(tablet)).toBeVisible();
});
