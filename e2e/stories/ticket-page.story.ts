import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { TicketPhone } from './pages/ticket-phone.ts';

const service = 'Hộ tịch, chứng thực';

/** A number taken by the API, as a kiosk takes it; the path of its page. */
async function aSlip(demo: Demo, serviceId = 'ho-tich'): Promise<{ label: string; path: string }> {
  const answer = await fetch(`${demo.server.origin}/api/centres/${demoCentre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ serviceId }),
  });
  const { label, phoneUrl } = (await answer.json()) as { label: string; phoneUrl: string };
  const { pathname, search } = new URL(phoneUrl);
  return { label, path: pathname + search };
}

test(
  'the phone says “đến lượt” within a second of the call, beside kiosk, display and panel',
  { tag: '@alone' },
  async ({ demo }) => {
    const [kiosk, display, panel] = [await demo.kiosk(), await demo.display(), await demo.panel(8)];
    await display.isLive();
    const issued = kiosk.page.waitForResponse(/\/tickets$/);
    const number = await kiosk.takeNumber(service);
    const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
    const phone = await TicketPhone.open(demo, phoneUrl);
    await phone.shows(number);
    await isAccessible(phone.page);
    const { x = 0, width = 0 } = (await phone.page.locator('main > section').first().boundingBox()) ?? {};
    expect([x, width]).toEqual([20, 350]);
    await phone.press('Bật chuông khi đến lượt');
    await expect(phone.page.getByText('Chuông đã bật')).toBeVisible();

    await panel.callNext();
    await panel.hasInHand(number);
    await expect(phone.page.getByText('Mời đến quầy 8')).toBeVisible({ timeout: 1000 });
    await expect(phone.page).toHaveTitle('Đến lượt: quầy 8');
    await display.shows(number, 8);
    await isAccessible(phone.page);
    await panel.start();
    await panel.finish();
    await expect(phone.page.getByText('Đã xong')).toBeVisible();
  },
);

test('ten minutes more let the next one go first and keep the place; a cancelled number is taken back', async ({
  demo,
}) => {
  const [first, second] = [await aSlip(demo), await aSlip(demo)];
  const panel = await demo.panel(8);
  const phone = await TicketPhone.open(demo, first.path);
  await phone.shows(first.label);
  await phone.page.getByRole('button', { name: 'Xin thêm 10 phút' }).dblclick();
  await expect(phone.page.getByText(/^Đang giữ chỗ đến \d\d:\d\d$/)).toBeVisible();
  await panel.callNext();
  await panel.hasInHand(second.label);

  await phone.press('Tôi đã đến');
  await expect(phone.page.getByRole('button', { name: /Còn 1 lần/ })).toBeVisible();
  await phone.press('Huỷ số');
  await isAccessible(phone.page);
  await phone.press('Huỷ số này');
  await expect(phone.page.getByText('Số đã huỷ')).toBeVisible();
  await phone.press('Lấy lại số');
  await expect(phone.page.getByText('Phía trước còn')).toBeVisible();
  await panel.start();
  await panel.callNext();
  await panel.hasInHand(first.label);
});

test('a phone on a line that fails says how old what it shows is, and catches up by itself', async ({
  demo,
}) => {
  const line = await FaultProxy.start(demo.server.origin);
  const { label, path } = await aSlip(demo);
  const panel = await demo.panel(8);
  const phone = await TicketPhone.open(demo, line.origin + path);
  await phone.shows(label);
  line.set({ kind: 'cut' });
  await expect(phone.page.getByText(/Số liệu lúc \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 15_000 });
  await phone.shows(label);
  await panel.callNext();
  await panel.hasInHand(label);
  line.set({ kind: 'sound' });
  await expect(phone.page.getByText('Mời đến quầy 8')).toBeVisible({ timeout: 30_000 });
  await line.stop();
});

/** Newer than the phones that the build is for. */
const tooNew =
  /\.(withResolvers|toSorted|toReversed|toSpliced|findLast|at|any|timeout)\(|Object\.(hasOwn|groupBy)|structuredClone/;

test('the page takes at most 40 KB of JavaScript, fit for old phones, and on 2G shows its number within six seconds', async ({
  demo,
}) => {
  const { label, path } = await aSlip(demo);
  const page = await demo.screen({ width: 390, height: 844 }, 'about:blank');
  const scripts = collectScripts(page);
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const slow = {
    offline: false,
    latency: 300,
    downloadThroughput: 250_000 / 8,
    uploadThroughput: 50_000 / 8,
  };
  await line.send('Network.emulateNetworkConditions', slow);
  const from = Date.now();
  await page.goto(demo.server.origin + path, { waitUntil: 'commit' });
  await expect(page.getByText(label)).toBeVisible({ timeout: 15_000 });
  const seenMs = Date.now() - from;
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const texts = await scripts();
  const kilobytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000;
  console.log(JSON.stringify({ bench: 'ticket page', kilobytes, seenMs, line: '250/50 kbit/s, 300 ms' }));
  expect(kilobytes).toBeGreaterThan(5);
  expect(kilobytes).toBeLessThanOrEqual(40);
  expect(texts.flatMap((text) => tooNew.exec(text)?.[0] ?? [])).toEqual([]);
  expect(seenMs).toBeLessThan(6000);
});

function collectScripts(page: Page): () => Promise<readonly string[]> {
  const coming: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) coming.push(response.text());
  });
  return () => Promise.all(coming);
}
