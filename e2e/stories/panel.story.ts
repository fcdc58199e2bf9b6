import { randomUUID } from 'node:crypto';
import { issued } from './panel/issue.ts';
import { demoCentre, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { PanelPage } from './pages/panel.ts';

const wide = { width: 1366, height: 768 };

test('a supervisor moves who waits and gives a counter other services: panel and kiosk show it at once', async ({
  demo,
}) => {
  const [label] = await issued(demo, 'cong-thuong', 1);
  const four = await demo.panel(4);
  await expect(four.page.getByText('Chưa có ai chờ quầy này')).toBeVisible();

  const boss = new PanelPage(await demo.screen(wide, `/counter/?centre=${demoCentre}`));
  await boss.signIn('quanly');
  await boss.chooseCentre('Tây Nha Trang');
  await boss.page.getByRole('button', { name: 'Toàn sảnh' }).click();
  await isAccessible(boss.page);
  const row = (name: string) => boss.page.getByRole('row', { name: new RegExp(`^${name}`) });
  await row('Công thương').getByRole('button', { name: 'Chuyển' }).click();
  await boss.page.getByText('Xây dựng', { exact: true }).click();
  await boss.page.getByRole('button', { name: /Chuyển 1 người/ }).click();
  await expect(four.page.getByText(label ?? '', { exact: true }).first()).toBeVisible();

  await row('4 Xây dựng').getByRole('button', { name: 'Phân công' }).click();
  await boss.page
    .getByRole('row', { name: /^Thuế đất đai/ })
    .getByText('Sau đó')
    .click();
  await boss.page.getByRole('button', { name: /Áp dụng ngay/ }).click();
  await expect(four.page.getByText(/Xây dựng, Nhận kết quả, Thuế đất đai/)).toBeVisible();

  await row('Văn hóa').getByRole('button', { name: 'Ngừng nhận' }).click();
  await boss.page
    .getByRole('button', { name: /Ngừng cấp số/ })
    .last()
    .click();
  const kiosk = await demo.kiosk();
  await kiosk.page.getByRole('button', { name: 'Lấy số thứ tự' }).click();
  await expect(kiosk.page.getByRole('button', { name: /^H / })).toContainText('Tạm ngừng');
});

test('desks write to each other: it is there at once, once, and the sender sees that it was read', async ({
  demo,
}) => {
  const [two, three] = [await demo.panel(2), await demo.panel(3)];
  await two.press('l');
  await two.page.getByLabel('Gửi đến').selectOption('counter:3');
  await two.page.getByLabel('Lời nhắn khác').fill('Xin cho mượn mẫu đơn');
  await two.press('Enter');
  await expect(three.page.getByRole('status').getByText('Xin cho mượn mẫu đơn')).toBeVisible();
  await isAccessible(two.page);
  await three.press('l');
  await expect(three.page.getByRole('dialog').getByText('Xin cho mượn mẫu đơn')).toHaveCount(1);
  await expect(two.page.getByText('1 người đã đọc')).toBeVisible();
});

test('a note goes with the ticket to the next counter and is in no event', async ({ demo }) => {
  await issued(demo, 'dat-dai', 1);
  const [two, three] = [await demo.panel(2), await demo.panel(3)];
  await two.callNext();
  await two.hasInHand('B-001');
  await two.press('w');
  await two.page.getByLabel('Điều quầy sau cần biết').fill('Đã đối chiếu bản chính');
  await two.press('Enter');
  await expect(two.page.getByText('Đã đối chiếu bản chính')).toBeVisible();
  await two.press('F9');
  await two.press('Enter');
  await two.isIdle();
  await three.callNext();
  await three.hasInHand('B-001');
  await expect(three.page.getByText('Đã đối chiếu bản chính')).toBeVisible();
  expect(JSON.stringify(await demo.hall())).not.toContain('đối chiếu');
});

test('a ticket in hand is there after the clerk has changed computers', async ({ demo }) => {
  const [label] = await issued(demo, 'dat-dai', 1);
  const panel = await demo.panel(2);
  await panel.callNext();
  await panel.hasInHand(label ?? '');
  await panel.start();
  await panel.page.context().close();
  const other = new PanelPage(await demo.screen(wide, `/counter/?centre=${demoCentre}`));
  await other.signIn('quay2');
  await other.hasInHand(label ?? '');
  await other.finish();
});

test('the strip in a window of its own takes every key, shows the ticket and is accessible', async ({
  demo,
}) => {
  const [label] = await issued(demo, 'dat-dai', 2);
  const panel = await demo.panel(2);
  await panel.page.evaluate(() => Reflect.deleteProperty(globalThis, 'documentPictureInPicture'));
  const [strip] = await Promise.all([panel.page.waitForEvent('popup'), panel.press('F10')]);
  await strip.setViewportSize({ width: 1100, height: 64 });
  await strip.keyboard.press('F2');
  await expect(strip.getByText(label ?? '', { exact: true })).toBeVisible();
  await strip.keyboard.press('F4');
  await expect(strip.getByText('Đang phục vụ')).toBeVisible();
  await strip.keyboard.press('Tab');
  expect(await strip.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await isAccessible(strip);
  const box = await strip.locator('.strip').boundingBox();
  expect(box?.height).toBe(64);
  await strip.getByRole('button', { name: /Kết thúc, gọi tiếp/ }).click();
  await expect(strip.getByText('B-002', { exact: true })).toBeVisible();
  await panel.hasInHand('B-002');
  // The key goes up in a window that is no longer there.
  const closed = strip.waitForEvent('close');
  await strip.keyboard.down('F10').catch(() => undefined);
  await closed;
  await panel.start();
  await panel.finish();
});

test('with the hand keypad a ticket is called, started and finished by one hand; single letters can be off', async ({
  demo,
}) => {
  const [label] = await issued(demo, 'dat-dai', 1);
  const panel = await demo.panel(2);
  await panel.press('?');
  await panel.page.getByLabel(/Dùng cụm phím số/).check();
  await panel.page.getByLabel(/Dùng phím chữ/).uncheck();
  await isAccessible(panel.page);
  await panel.press('Escape');
  await panel.press('NumpadEnter');
  await panel.hasInHand(label ?? '');
  await panel.press('NumpadAdd');
  await expect(panel.page.getByText('Đang phục vụ', { exact: true })).toBeVisible();
  await panel.press('l');
  await expect(panel.page.getByRole('dialog')).toBeHidden();
  await panel.page.reload();
  await panel.hasInHand(label ?? '');
  await panel.press('NumpadAdd');
  await panel.isIdle();
});

test('two clerks who take one counter: the second is told, and nothing has changed', async ({ demo }) => {
  const panel = new PanelPage(await demo.screen(wide, `/counter/?centre=${demoCentre}`));
  await panel.signIn('quay3');
  await expect(panel.page.getByRole('button', { name: /^2 / })).toBeVisible();
  // The other clerk is faster by less than the push takes.
  await panel.page.route('**/open-counter', async (route) => {
    const cookie = await demo.signedIn('quay2');
    await fetch(`${demo.server.origin}/api/centres/${demoCentre}/counters/2/open-counter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie },
      body: '{}',
    });
    await route.continue();
  });
  await panel.page.getByRole('button', { name: /^2 / }).click();
  await expect(panel.page.getByText('Quầy này vừa có người nhận.')).toBeVisible();
  expect(Object.values((await demo.hall()).counters).filter(({ session }) => session !== null)).toHaveLength(
    1,
  );
});
