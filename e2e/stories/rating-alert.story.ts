import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { ManagePage } from './pages/manage.ts';
import { TicketPhone } from './pages/ticket-phone.ts';
import type { KioskPage } from './pages/kiosk.ts';
import type { PanelPage } from './pages/panel.ts';

const service = 'Hộ tịch, chứng thực';
const desk = { width: 1366, height: 768 };
const lowest = 'Rất không hài lòng';
const here = `?scope=centre&node=${demoCentre}`;

async function managing(demo: Demo, path = here, options = {}): Promise<ManagePage> {
  const manage = new ManagePage(await demo.screen(desk, `/counter/manage/${path}`, options));
  await manage.signIn('quanly');
  return manage;
}

const banner = (page: Page): Locator => page.getByRole('region', { name: 'Đánh giá ở mức thấp nhất' });

/** Serves a number at counter 8; the address behind its slip's QR. */
async function aServedSlip(kiosk: KioskPage, panel: PanelPage): Promise<string> {
  const issued = kiosk.page.waitForResponse(/\/tickets$/);
  const label = await kiosk.takeNumber(service);
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  await kiosk.done();
  await panel.callNext();
  await panel.hasInHand(label);
  await panel.start();
  await panel.finish();
  return phoneUrl;
}

/** Rates by the page behind the slip; when the server had acknowledged it. */
async function rateByPhone(demo: Demo, slip: string, level = lowest): Promise<number> {
  const phone = await TicketPhone.open(demo, slip);
  await phone.page.getByRole('button', { name: level, exact: true }).click();
  const acknowledged = phone.page.waitForResponse((one) => one.request().method() === 'POST' && one.ok());
  await phone.press('Gửi đánh giá');
  await acknowledged;
  return Date.now();
}

/** By the page's own program, as the citizen of another slip would. */
async function rateUnseen(demo: Demo, slip: string): Promise<void> {
  const token = new URL(slip).searchParams.get('t') ?? '';
  const answer = await fetch(`${demo.server.origin}/api/phone/${token}/rating`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ level: 'very-dissatisfied', reasons: ['cho-lau'] }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

test('a rating of the lowest level by phone is told to the manager within five seconds, opens, and once noted comes no more', async ({
  demo,
}) => {
  const manage = await managing(demo);
  const { page } = manage;
  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
  const slip = await aServedSlip(kiosk, panel);
  await expect(banner(page)).toBeHidden();
  const acknowledgedAt = await rateByPhone(demo, slip);
  await expect(banner(page)).toBeVisible({ timeout: 5000 });
  const toldMs = Date.now() - acknowledgedAt;
  console.log(JSON.stringify({ story: 'rating-alert', figure: 'acknowledged → told', ms: toldMs }));
  expect(toldMs).toBeLessThanOrEqual(5000);
  await expect(banner(page).getByText('1 đánh giá ở mức thấp nhất hôm nay chưa ai đọc')).toBeVisible();
  await expect(banner(page).getByText(/ · Quầy 8 · /)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: lowest })).toHaveCount(1);
  await isAccessible(page);
  await expect(panel.page.getByText(lowest)).toHaveCount(0);

  await manage.open('Chờ và phục vụ');
  await banner(page).getByRole('link', { name: lowest }).click();
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Điện thoại' });
  await expect(item).toHaveCount(1);
  const sound = banner(page).getByRole('button', { name: 'Âm báo', exact: true });
  await expect(sound).toHaveAttribute('aria-pressed', 'false');
  await sound.click();
  await page.reload();
  await expect(sound).toHaveAttribute('aria-pressed', 'true');
  await banner(page).getByRole('button', { name: 'Đã đọc' }).click();
  await expect(banner(page)).toBeHidden();
  await page.reload();
  await expect(item.getByText('Đã đọc', { exact: true })).toBeVisible();
  await page.waitForResponse(/rating-alerts$/);
  await expect(banner(page)).toBeHidden();
});

test('what came before the manager signed in, and while the line was cut, is told afterwards', async ({
  demo,
}) => {
  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
  await rateUnseen(demo, await aServedSlip(kiosk, panel));
  const second = await aServedSlip(kiosk, panel);
  const line = await FaultProxy.start(demo.server.origin);
  const { page } = await managing(demo, here, { baseURL: line.origin });
  const title = (count: number): Locator =>
    banner(page).getByText(`${String(count)} đánh giá ở mức thấp nhất hôm nay chưa ai đọc`);
  await expect(title(1)).toBeVisible();
  line.set({ kind: 'cut' });
  await expect(banner(page).getByText('Chưa nhận được tin báo mới')).toBeVisible({ timeout: 15_000 });
  await rateUnseen(demo, second);
  line.set({ kind: 'sound' });
  await expect(title(2)).toBeVisible({ timeout: 10_000 });
  await expect(banner(page).getByText('Chưa nhận được tin báo mới')).toBeHidden();
  await line.stop();
});

test('two managers note what was done about a rating: the second is told, sees the first one’s words and goes on', async ({
  demo,
}) => {
  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
  await rateUnseen(demo, await aServedSlip(kiosk, panel));
  const [first, second] = await Promise.all([
    managing(demo, `ratings/${here}`),
    managing(demo, `ratings/${here}`),
  ]);
  for (const { page } of [first, second]) {
    await page.getByRole('link', { name: 'Mới · 1' }).click();
    await page.getByRole('button', { name: 'Ghi xử lý' }).click();
    await page.getByRole('radio', { name: 'Đã xử lý' }).click();
  }
  const words = first.page.getByRole('textbox', { name: 'Nội dung xử lý' });
  await words.fill('Đã mở thêm quầy');
  await isAccessible(first.page);
  await first.page.getByRole('button', { name: 'Lưu' }).click();
  await expect(first.page.getByText('Đã mở thêm quầy')).toBeVisible();
  await expect(first.page.getByRole('link', { name: 'Đã xử lý · 1' })).toBeVisible();

  await second.page.getByRole('textbox', { name: 'Nội dung xử lý' }).fill('Đã xin lỗi người dân');
  await second.page.getByRole('button', { name: 'Lưu' }).click();
  const dialog = second.page.getByRole('dialog');
  await expect(dialog.getByText('Người khác vừa xử lý mục này.')).toBeVisible();
  await expect(dialog.getByText('Đã mở thêm quầy')).toBeVisible();
  await second.page.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();
  await expect(second.page.getByText('Đã xin lỗi người dân')).toBeVisible();
});
