import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../processes/server-process.ts';
import { filesHolding } from '../testing/files-holding.ts';
import { Demo, demoCentre, expect, test } from './demo.ts';
import { everythingKept, scan } from './pages/scan.ts';

test.use({ serviceWorkers: 'allow' });

/** Of the demonstration: a result that waits, and papers that are missing. */
const ready = 'HS-2026-000101';
const incomplete = 'HS-2026-000102';
const idNumber = '056060001001';
const card = `${idNumber}|225060001|Nguyễn Văn Mẫu A|01011960|Nam|Số 1, Phường Tây Nha Trang, Khánh Hòa|15082021`;

test('a citizen scans the receipt and the card, takes a number for the result, and nothing of the card stays anywhere', async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-story-'));
  // Open to PostgreSQL's user, so that the database is in it too.
  await chmod(folder, 0o711);
  const server = await ServerProcess.start({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  try {
    const kiosk = await new Demo(server, browser).kiosk();
    const { page } = kiosk;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Lấy số thứ tự' }).waitFor();

    await scan(page, `https://dichvucong.test/tra-cuu?SGT=${idNumber}&MHS=${ready}`);
    await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
    await expect(page.getByText('Mẫu A')).toBeHidden();
    await scan(page, card);
    await expect(page.getByText('Nguyễn Văn Mẫu A')).toBeVisible();
    expect(await everythingKept(page)).not.toContain(idNumber);

    await page.getByRole('button', { name: 'Lấy số: Nhận kết quả' }).click();
    await kiosk.confirm.click();
    expect(await kiosk.number()).toMatch(/^N-\d{3}$/);
    await kiosk.done();
    const kept = await everythingKept(page);
    for (const personal of [idNumber, 'Mẫu A', ready, '225060001']) expect(kept).not.toContain(personal);
    for (const url of asked) expect(url).not.toMatch(/\d{12}|HS-2026|Mẫu/);
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  }
  expect(server.said).toContain('"level"');
  expect(server.said + server.complaints).not.toContain(idNumber);
  // The whole of the database as it lies on the disk, its log of changes too.
  expect(await filesHolding(folder, '225060001')).toEqual([]);
  expect(await filesHolding(folder, idNumber)).toEqual([]);
  expect((await filesHolding(folder, ready)).length).toBeGreaterThan(0);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('whatever is scanned or typed wrong ends in a calm sentence and the keys, never in a dead end', async ({
  demo,
}) => {
  const { page } = await demo.kiosk();
  await page.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  for (const [text, sentence] of [
    ['@@@ ### $$$', 'Máy chưa nhận ra mã này.'],
    [card, 'Đây là thẻ căn cước. Máy không lưu gì của thẻ.'],
    [card.slice(1), 'Máy chưa đọc được thẻ căn cước này.'],
    ['G22.99.3-241219795252', 'Đây là mã thanh toán, không phải mã hồ sơ.'],
  ] as const) {
    await scan(page, text);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('button', { name: 'A', exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Máy ảnh' }).click();
  await expect(
    page.getByText(/Máy này không có máy ảnh|Máy ảnh chưa được phép|Chưa mở được máy ảnh/),
  ).toBeVisible();

  await scan(page, '000.00.53.H48-220921-0099');
  await expect(page.getByText('Hồ sơ này do cơ quan ở tỉnh hoặc bộ khác tiếp nhận.')).toBeVisible();
  await page.getByRole('button', { name: 'Quét hoặc nhập mã khác' }).click();
  for (const key of 'HS-2026-000102') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hồ sơ cần bổ sung giấy tờ.' })).toBeVisible();

  await page.getByRole('button', { name: 'Người nộp và thủ tục' }).click();
  for (let wrong = 0; wrong < 5; wrong += 1) {
    for (const digit of '0000') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'Xem chi tiết' }).click();
    await expect(page.getByText('Số này không khớp với hồ sơ.')).toBeVisible();
  }
  await expect(page.getByText('Đã hết lượt nhập tại máy này.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await scan(page, card);
  await expect(page.getByText('Đã nhập sai nhiều lần.')).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  await expect(page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible();
});

test('a ticket that was parked for missing papers goes back into the line by being scanned', async ({
  demo,
}) => {
  const kiosk = await demo.kiosk();
  const panel = await demo.panel(8);
  const issued = kiosk.page.waitForResponse((response) => response.url().endsWith('/tickets'));
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  // With the ticket still on the screen.
  await scan(kiosk.page, phoneUrl);
  await expect(kiosk.page.getByText(number, { exact: true })).toBeVisible();
  await expect(kiosk.page.getByText('Phía trước còn')).toBeVisible();

  await panel.callNext();
  await expect(kiosk.page.getByText('Mời đến quầy 8')).toBeVisible();
  await panel.start();
  const parked = await panel.page.request.post(`/api/centres/${demoCentre}/counters/8/park`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { reason: 'missing-papers' },
  });
  expect(parked.status()).toBe(200);
  await kiosk.page.getByRole('button', { name: /^Tôi đã quay lại/ }).click();
  await expect(kiosk.page.getByText('Phía trước còn')).toBeVisible();
  await panel.callNext();
  await panel.hasInHand(number);
});

test('the next person finds nothing of the dossier that was looked at', async ({ demo }) => {
  const { page } = await demo.kiosk();
  await page.clock.install();
  await page.getByRole('button', { name: 'Lấy số thứ tự' }).waitFor();
  await scan(page, incomplete);
  await expect(page.getByText(incomplete)).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible();
  expect(await everythingKept(page)).not.toContain(incomplete);
  await page.goBack().catch(() => undefined);
  await expect(page.getByText(incomplete)).toBeHidden();
});
