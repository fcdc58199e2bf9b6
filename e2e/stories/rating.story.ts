import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { filesHolding } from '../testing/files-holding.ts';
import { Demo, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { RatePage } from './pages/rate.ts';
import { everythingKept } from './pages/scan.ts';
import { TicketPhone } from './pages/ticket-phone.ts';
import type { KioskPage } from './pages/kiosk.ts';

test.use({ serviceWorkers: 'allow' });

const service = 'Hộ tịch, chứng thực';
const phoneNumber = '0912 345 678';
const words = 'Chờ lâu quá, gọi tôi';
const kept = `${words} •••• ••• •••`;

/** Somebody has taken a number and been served at counter 8; what the QR of their slip says. */
async function aServedSlip(demo: Demo, kiosk: KioskPage): Promise<{ label: string; slip: string }> {
  const panel = await demo.panel(8);
  const issued = kiosk.page.waitForResponse(/\/tickets$/);
  const label = await kiosk.takeNumber(service);
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  await kiosk.done();
  await panel.callNext();
  await panel.hasInHand(label);
  await panel.start();
  await panel.finish();
  return { label, slip: phoneUrl };
}

/** Whether a rating of the slip has been counted, as its holder's phone is told. */
async function isRated(demo: Demo, slip: string): Promise<boolean> {
  const token = new URL(slip).searchParams.get('t') ?? '';
  const answer = await fetch(`${demo.server.origin}/api/phone/${token}/rating`);
  const { code } = (await answer.json()) as { code?: string };
  if (answer.ok) return false;
  expect(code).toBe('ALREADY_RATED');
  return true;
}

test('whoever was served scans the slip at a kiosk and says why they are let down, once; a telephone number is kept nowhere', async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-story-'));
  // Open to PostgreSQL's user, so that the database is in it too.
  await chmod(folder, 0o711);
  const server = await ServerProcess.start({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  try {
    const demo = new Demo(server, browser);
    const kiosk = await demo.kiosk();
    const { label, slip } = await aServedSlip(demo, kiosk);
    const rating = new RatePage(kiosk.page);
    await rating.open();
    await isAccessible(kiosk.page);
    await rating.scan(slip);
    await expect(kiosk.page.getByText(label, { exact: true }).first()).toBeVisible();
    await rating.choose('Không hài lòng');
    await rating.because('Chờ lâu');
    await isAccessible(kiosk.page);
    await rating.write(`${words} ${phoneNumber}`);
    const sent = kiosk.page.waitForRequest(/\/ratings$/);
    await rating.send();
    expect((await sent).postDataJSON()).toMatchObject({ reasons: ['cho-lau'], comment: kept });
    expect(await isRated(demo, slip)).toBe(true);

    await kiosk.done();
    expect(await everythingKept(kiosk.page)).not.toContain(words);
    await rating.open();
    await rating.scanInVain(slip, 'Lượt này đã được đánh giá.');
    const phone = await TicketPhone.open(demo, slip);
    await expect(phone.page.getByText('Cảm ơn ông/bà đã đánh giá.')).toBeVisible();
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  }
  expect(server.said + server.complaints).not.toContain(words);
  // The whole of the database as it lies on the disk, its log of changes too.
  expect(await filesHolding(folder, kept)).not.toEqual([]);
  expect(await filesHolding(folder, phoneNumber)).toEqual([]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('with the cable out a rating is kept, lasts through a restart of the kiosk and is counted once with the cable back', async ({
  demo,
}) => {
  const line = await FaultProxy.start(demo.server.origin);
  const kiosk = await demo.offlineKiosk(line);
  const { slip } = await aServedSlip(demo, kiosk);
  await kiosk.isPrepared('1.001193');
  line.set({ kind: 'cut' });
  await kiosk.saysItIsOffline();
  const rating = new RatePage(kiosk.page);
  await rating.open();
  await rating.scan(slip);
  await rating.choose('Rất hài lòng');
  await rating.send();
  await expect(kiosk.page.getByText(/Nội dung đã được giữ lại/)).toBeVisible();
  await kiosk.done();
  await kiosk.page.reload();
  await kiosk.saysItIsOffline();
  expect(await isRated(demo, slip)).toBe(false);

  line.set({ kind: 'sound' });
  await kiosk.isLive();
  await expect.poll(() => isRated(demo, slip), { timeout: 10_000 }).toBe(true);
  await expect
    .poll(async () => (await everythingKept(kiosk.page)).includes('"very-satisfied"'), { timeout: 10_000 })
    .toBe(false);
  await line.stop();
});

test('on the phone one rates once the visit is over', async ({ demo }) => {
  const kiosk = await demo.kiosk();
  const { label, slip } = await aServedSlip(demo, kiosk);
  const phone = await TicketPhone.open(demo, slip);
  await phone.shows(label);
  await phone.press('Rất hài lòng');
  await isAccessible(phone.page);
  await phone.press('Gửi đánh giá');
  await expect(phone.page.getByText('Cảm ơn ông/bà đã đánh giá.')).toBeVisible();
  expect(await isRated(demo, slip)).toBe(true);
});
