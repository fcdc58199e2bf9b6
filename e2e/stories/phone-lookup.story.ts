import type { Page } from '@playwright/test';
import { widthWithLargeText } from '../testing/large-text.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { everythingKept } from './pages/scan.ts';

test.use({ serviceWorkers: 'allow' });

/** Of the demonstration: a result that waits, and the last digits of who applied. */
const ready = 'HS-2026-000101';
const lastDigits = '1001';

const onPhone = (demo: Demo, path: string): Promise<Page> => demo.screen({ width: 390, height: 844 }, path);

async function isReadable(page: Page): Promise<void> {
  await isAccessible(page);
  expect(await widthWithLargeText(page)).toBeLessThanOrEqual(0);
}

test('a procedure is found on the phone as at the kiosk, also while the network is away, and what is typed stays', async ({
  demo,
}) => {
  const page = await onPhone(demo, `/kiosk/find-procedure/?centre=${demoCentre}`);
  const field = page.getByRole('textbox', { name: 'Tên thủ tục, giấy tờ hoặc mã' });
  await expect(page.getByRole('button', { name: 'Hộ tịch' })).toBeVisible();
  await isReadable(page);

  // The catalogue has come when the other ways to browse are there.
  await expect(page.getByRole('button', { name: 'Cơ quan' })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('Điện thoại đang mất mạng.')).toBeVisible();
  await field.fill('so do');
  await expect(page.getByRole('button', { name: /Mã 1\.013978/ })).toBeVisible();
  await field.fill('khai sinh');
  const birth = page.getByRole('button', { name: /Mã 1\.001193/ });
  await expect(birth).toBeVisible();
  await isReadable(page);
  await birth.click();
  await expect(page.getByText('Chưa kết nối được với trung tâm.')).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue('khai sinh');

  await page.context().setOffline(false);
  await birth.click();
  await expect(page.getByRole('heading', { name: 'Giấy tờ cần mang' })).toBeVisible();
  await page.getByRole('link', { name: 'Tra cứu thủ tục' }).click();
  await page.getByRole('button', { name: 'Xoá ô tìm' }).click();
  await page.getByRole('button', { name: /^Hộ tịch/ }).click();
  await expect(page.getByText(/thủ tục trong nhóm này/)).toBeVisible();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Look up a procedure' })).toBeVisible();
  await isReadable(page);
});

test('a dossier on the phone tells its standing by the code, the name by the last digits, and leaves its code nowhere', async ({
  demo,
}) => {
  const page = await onPhone(demo, `/kiosk/find-dossier/?centre=${demoCentre}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const field = page.getByRole('textbox', { name: 'Mã hồ sơ' });
  const look = page.getByRole('button', { name: 'Tra cứu', exact: true });
  await field.fill('056060001001');
  await look.click();
  await expect(page.getByText('Đây là số định danh, không phải mã hồ sơ.')).toBeVisible();
  await isReadable(page);
  await field.fill('H32.77-260101-9999');
  await look.click();
  await expect(page.getByText('Chưa tìm thấy hồ sơ này tại đây.')).toBeVisible();

  await page.context().setOffline(true);
  await field.fill(ready.toLowerCase());
  await look.click();
  await expect(page.getByText('Chưa kết nối được với trung tâm.')).toBeVisible();
  await expect(field).toHaveValue(ready.toLowerCase());
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
  await expect(page.getByText('Khi đến, mời lấy số tại kiosk: Nhận kết quả.')).toBeVisible();
  await expect(page.getByText('Mẫu A')).toBeHidden();
  await isReadable(page);

  await page.getByRole('button', { name: /^Người nộp và thủ tục/ }).click();
  const digits = page.getByRole('textbox', { name: 'Số cuối của số định danh' });
  await digits.fill('0000');
  await digits.press('Enter');
  await expect(page.getByText('Mời nhập lại. Còn 4 lần.')).toBeVisible();
  await expect(digits).toHaveValue('');
  await isReadable(page);
  await digits.fill(lastDigits);
  await digits.press('Enter');
  await expect(page.getByText('Nguyễn Văn Mẫu A')).toBeVisible();
  await isReadable(page);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'The result is ready.' })).toBeVisible();
  await isReadable(page);
  await page.getByRole('button', { name: 'Look up another dossier' }).click();
  const kept = await everythingKept(page);
  for (const personal of [ready, ready.toLowerCase(), 'Mẫu A', '056060001001'])
    expect(kept).not.toContain(personal);
  for (const url of asked) expect(url).not.toMatch(/HS-2026|\d{12}/i);
});

test('a receipt’s QR that leads to the phone shows its dossier and leaves the address at once', async ({
  demo,
}) => {
  const page = await onPhone(demo, `/kiosk/find-dossier/?centre=${demoCentre}#/?mhs=${ready}`);
  await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
  expect(page.url()).not.toContain(ready);

  // A portal names no centre: it is chosen, and the code is still there.
  const another = await onPhone(demo, `/kiosk/find-dossier/?SGT=056060001001&MHS=${ready}`);
  await expect(another.getByText('Hồ sơ nộp ở đâu?')).toBeVisible();
  expect(another.url()).not.toMatch(/HS-2026|056060001001/);
  await another.getByRole('button', { name: /phường Tây Nha Trang/ }).click();
  await expect(another.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
});

test('the ticket page and the first page lead to both', async ({ demo }) => {
  const answer = await fetch(`${demo.server.origin}/api/centres/${demoCentre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ serviceId: 'ho-tich' }),
  });
  const { phoneUrl } = (await answer.json()) as { phoneUrl: string };
  const { pathname, search } = new URL(phoneUrl);
  const page = await onPhone(demo, pathname + search);
  await page.getByRole('link', { name: 'Tra cứu thủ tục' }).click();
  await expect(page).toHaveURL(new RegExp(`/kiosk/find-procedure/\\?centre=${demoCentre}$`));
  await page.goBack();
  await page.getByRole('link', { name: 'Tra cứu hồ sơ' }).click();
  await expect(page.getByRole('textbox', { name: 'Mã hồ sơ' })).toBeVisible();

  const start = await onPhone(demo, '/');
  await isAccessible(start);
  await expect(start.getByRole('link', { name: /Tra cứu hồ sơ/ })).toHaveAttribute(
    'href',
    '/kiosk/find-dossier/',
  );
});
