import { demoCentre, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { scan } from './pages/scan.ts';

const portrait = { width: 1080, height: 1920 };

test('every kiosk screen can be used with a screen reader, in every theme', async ({ demo }) => {
  const kiosk = await demo.kiosk();
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Lấy số thứ tự' }).waitFor();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Tương phản' }).click();
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await isAccessible(page);
  await kiosk.chooseService('Đất đai');
  await isAccessible(page);
  await kiosk.confirm.click();
  await kiosk.number();
  await isAccessible(page);
  await kiosk.done();
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  await page.getByRole('button', { name: 'Hướng dẫn' }).click();
  await isAccessible(page);
});

test('scanning, a dossier and the proof for it hold no barrier', async ({ demo }) => {
  const { page } = await demo.kiosk();
  await page.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  await isAccessible(page);
  await scan(page, '@@@ ### $$$');
  await page.getByText('Máy chưa nhận ra mã này.').waitFor();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Máy ảnh' }).click();
  await page.getByText(/Máy này không có máy ảnh|Máy ảnh chưa được phép/).waitFor();
  await isAccessible(page);
  await scan(page, 'HS-2026-000101');
  await page.getByRole('heading', { name: 'Đã có kết quả.' }).waitFor();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Người nộp và thủ tục' }).click();
  await page.getByRole('dialog').waitFor();
  await isAccessible(page);
});

test('the place of a ticket holds no barrier', async ({ demo }) => {
  const kiosk = await demo.kiosk();
  const { page } = kiosk;
  const issued = page.waitForResponse((response) => response.url().endsWith('/tickets'));
  await kiosk.takeNumber('Hộ tịch, chứng thực');
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  await scan(page, phoneUrl);
  await page.getByText('Phía trước còn').waitFor();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Tương phản' }).click();
  await isAccessible(page);
});

test('display, panel, sign-in, start page and API page hold no barrier', async ({ demo }) => {
  const display = await demo.display();
  await display.isLive();
  await isAccessible(display.page);
  const panel = await demo.panel(2);
  await isAccessible(panel.page);
  await (await demo.kiosk()).takeNumber('Đất đai');
  await panel.callNext();
  await panel.start();
  await isAccessible(panel.page);
  const door = await demo.screen({ width: 1366, height: 768 }, `/counter/?centre=${demoCentre}`);
  await door.getByLabel('Tên đăng nhập').waitFor();
  await isAccessible(door);
  const start = await demo.screen({ width: 1366, height: 768 }, '/');
  await isAccessible(start);
});

test('the kiosk speaks English from the first screen to the ticket', async ({ demo }) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('button', { name: 'Take a number' }).click();
  await page.getByRole('button', { name: /Land tax/ }).click();
  await isAccessible(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
