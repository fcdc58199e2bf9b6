import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { filesHolding } from '../testing/files-holding.ts';
import { Demo, demoProvince, expect, test } from './demo.ts';
import type { KioskPage } from './pages/kiosk.ts';
import { everythingKept, scanUntil } from './pages/scan.ts';

test.use({ serviceWorkers: 'allow' });

const service = 'Đất đai: nộp hồ sơ';
const idNumber = '056060001001';
const card = `${idNumber}|225060001|Nguyễn Văn Mẫu A|01011960|Nam|Số 1, Phường Tây Nha Trang, Khánh Hòa|15082021`;

async function asks(kiosk: KioskPage): Promise<void> {
  await kiosk.chooseService(service);
  await kiosk.confirm.click();
  await expect(kiosk.page.getByRole('dialog')).toContainText('mỗi người một số');
}

/** The number that was given, or the one that there is. */
const answerOn = ({ page }: KioskPage): Locator =>
  page.getByRole('heading', { name: /^(Số của ông\/bà|Ông\/bà đang có số)$/ });

async function type({ page }: KioskPage, digits: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const digit of digits) await dialog.getByRole('button', { name: digit, exact: true }).click();
}

const confirmed = ({ page }: KioskPage): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: 'Lấy số', exact: true }).click();

test('one person has one live number of the service: by card or by digits, at any kiosk, until it is finished; and the card stays nowhere', async ({
  browser,
}, info) => {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-story-'));
  // Open to PostgreSQL's user, so that the database is in it too.
  await chmod(folder, 0o711);
  const server = await ServerProcess.start({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  const asked: string[] = [];
  try {
    const demo = new Demo(server, browser);
    const [one, other] = [await demo.kiosk(demoProvince), await demo.kiosk(demoProvince)];
    const panel = await demo.panel(17, demoProvince);
    for (const { page } of [one, other]) page.on('request', (request) => asked.push(request.url()));

    await asks(one);
    await one.page.screenshot({ path: info.outputPath('asked.png') });
    await scanUntil(one.page, 'HS-2026-000101', one.page.getByText('Máy chưa đọc được thẻ căn cước.'));
    await scanUntil(one.page, card, answerOn(one));
    const number = await one.number();
    expect(await everythingKept(one.page)).not.toContain(idNumber);
    await one.page.reload();
    expect(await one.number()).toBe(number);
    await one.done();

    await asks(other);
    await type(other, idNumber);
    await confirmed(other);
    await expect(other.page.getByRole('heading', { name: 'Ông/bà đang có số' })).toBeVisible();
    await expect(other.page.getByText(number, { exact: true })).toBeVisible();
    await other.page.screenshot({ path: info.outputPath('held.png') });
    expect(await everythingKept(other.page)).not.toContain(idNumber);
    await other.page.getByRole('button', { name: 'Xem lượt của tôi' }).click();
    await expect(other.page.getByText('Phía trước còn')).toBeVisible();
    await other.page.getByRole('button', { name: 'Xong' }).click();

    await panel.callNext();
    await panel.hasInHand(number);
    await panel.start();
    await panel.finish();
    await asks(other);
    await scanUntil(other.page, card, answerOn(other));
    expect(await other.number()).not.toBe(number);
    await other.done();
    for (const { page } of [one, other]) expect(await everythingKept(page)).not.toContain(idNumber);
    for (const url of asked) expect(url).not.toContain(idNumber);
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  }
  expect(server.said).toContain('"level"');
  for (const personal of [idNumber, '225060001']) {
    expect(server.said + server.complaints).not.toContain(personal);
    expect(await filesHolding(folder, personal)).toEqual([]);
  }
  expect((await filesHolding(folder, 'dat-dai-nop')).length).toBeGreaterThan(0);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('two kiosks at once give the same card one number', async ({ demo }) => {
  const kiosks = [await demo.kiosk(demoProvince), await demo.kiosk(demoProvince)];
  for (const kiosk of kiosks) {
    await asks(kiosk);
    await type(kiosk, idNumber);
  }
  await Promise.all(kiosks.map(confirmed));
  for (const kiosk of kiosks) await expect(answerOn(kiosk)).toBeVisible();
  const headings = await Promise.all(kiosks.map((kiosk) => answerOn(kiosk).innerText()));
  expect(headings.toSorted()).toEqual(['Số của ông/bà', 'Ông/bà đang có số']);
});

test('somebody without a card is given a number where the centre lets the kiosk do so', async ({ demo }) => {
  const kiosk = await demo.kiosk(demoProvince);
  await asks(kiosk);
  await kiosk.page.getByRole('button', { name: 'Không có căn cước' }).click();
  expect(await kiosk.number()).toBe('A-001');
});

test('without the network nobody is asked, and the number is given', async ({ demo }) => {
  const line = await FaultProxy.start(demo.server.origin);
  const kiosk = await demo.offlineKiosk(line, 0, demoProvince);
  await kiosk.isPrepared('1.001193');
  line.set({ kind: 'cut' });
  await kiosk.saysItIsOffline();
  await kiosk.chooseService(service);
  await kiosk.confirm.click();
  expect(await kiosk.number()).toBe('A-700');
  await line.stop();
});
