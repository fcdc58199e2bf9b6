import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { film, type Filmed } from '../testing/codes/film.ts';
import { demoCentre, expect, test as base } from './demo.ts';
import { OfflineKioskPage } from './pages/offline-kiosk.ts';
import { scan } from './pages/scan.ts';

/** Of the demonstration: a result that waits, and papers that are missing. */
const ready = 'HS-2026-000101';
const incomplete = 'HS-2026-000102';
const card =
  '056060001001|225060001|Nguyễn Văn Mẫu A|01011960|Nam|Số 1, Phường Tây Nha Trang, Khánh Hòa|15082021';
const receipt = `https://dichvucong.test/tra-cuu?SGT=056060001001&MHS=${ready}`;
const qr = (text: string): Filmed => ({ text, format: 'QRCode', scene: { widthPx: 420, turnedDeg: 8 } });
const barcode = (text: string): Filmed => ({ text, format: 'Code128', scene: { widthPx: 900, blurPx: 1 } });

type OpenKiosk = (camera: Filmed | string, options?: BrowserContextOptions) => Promise<Page>;

/** Opens a kiosk in a browser of its own, whose camera sees a code or is as a switch of Chromium says. */
const test = base.extend<{ open: OpenKiosk }>({
  open: async ({ browser, demo, launchOptions }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sanh-camera-'));
    const ends: (() => Promise<void>)[] = [];
    await use(async (camera, options = {}) => {
      const file = join(folder, `${String(ends.length)}.mjpeg`);
      if (typeof camera !== 'string') await writeFile(file, await film(browser, camera));
      const sees =
        typeof camera === 'string'
          ? [camera]
          : ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
      const device = sees.some((flag) => flag.includes('fake-device'))
        ? []
        : ['--use-fake-device-for-media-stream'];
      const args = [...(launchOptions.args ?? []), ...device, ...sees];
      const own = await browser.browserType().launch({ ...launchOptions, args });
      ends.push(() => own.close());
      const viewport = { width: 1080, height: 1920 };
      const context = await own.newContext({ baseURL: demo.server.origin, viewport, ...options });
      const page = await context.newPage();
      await page.goto(`/kiosk/?centre=${demoCentre}`);
      return page;
    });
    for (const end of ends) await end();
    await rm(folder, { recursive: true, force: true });
  },
});

async function turnOnCamera(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  await page.getByRole('button', { name: 'Máy ảnh' }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  for (const key of code) await page.getByRole('button', { name: key, exact: true }).click();
}

test('the camera reads the QR and the barcode of a receipt, and a code that stays before it acts once', async ({
  open,
}) => {
  for (const seen of [qr(receipt), barcode(ready)]) {
    const page = await open(seen);
    const lookUps: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/dossiers/')) lookUps.push(request.url());
    });
    await turnOnCamera(page);
    await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await expect(page.getByRole('button', { name: 'Máy ảnh' })).toBeVisible();
    await page.waitForTimeout(3000);
    expect(lookUps).toHaveLength(1);
  }
});

test('the camera reads a ticket', async ({ demo, open }) => {
  const kiosk = await demo.kiosk();
  const issued = kiosk.page.waitForResponse((response) => response.url().endsWith('/tickets'));
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  const page = await open(qr(phoneUrl));
  await turnOnCamera(page);
  await expect(page.getByText(number, { exact: true })).toBeVisible();
  await expect(page.getByText('Phía trước còn')).toBeVisible();
});

test('the camera reads the card that shows who has handed the dossier in, and a wrong card uses up one try', async ({
  open,
}) => {
  const page = await open(qr(card));
  await page.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  await typeCode(page, ready);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await page.getByRole('button', { name: 'Người nộp và thủ tục' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Máy ảnh' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Nguyễn Văn Mẫu A')).toBeVisible();

  const wrong = await open(qr(card.replace('056060001001', '056060001009')));
  await wrong.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  await typeCode(wrong, ready);
  await wrong.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await wrong.getByRole('button', { name: 'Người nộp và thủ tục' }).click();
  await wrong.getByRole('dialog').getByRole('button', { name: 'Máy ảnh' }).click();
  await expect(wrong.getByText('Số này không khớp với hồ sơ.')).toBeVisible();
  const told = await wrong.getByRole('dialog').innerText();
  await wrong.waitForTimeout(3000);
  expect(await wrong.getByRole('dialog').innerText()).toBe(told);
});

test('a code that is held on and leads nowhere is explained once and does not disturb who types', async ({
  open,
}) => {
  const page = await open(qr('xin chào'));
  await turnOnCamera(page);
  await expect(page.getByText('Máy chưa nhận ra mã này.')).toBeVisible();
  await typeCode(page, incomplete);
  await page.waitForTimeout(2500);
  await expect(page.getByRole('textbox')).toHaveValue(incomplete);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hồ sơ cần bổ sung giấy tờ.' })).toBeVisible();
});

test('a camera that is refused or missing is a calm sentence; hand scanner and keys go on', async ({
  open,
}) => {
  for (const [camera, sentence] of [
    ['--use-fake-ui-for-media-stream=deny', 'Máy ảnh chưa được phép dùng.'],
    ['--use-fake-device-for-media-stream=device-count=0', 'Máy này không có máy ảnh.'],
  ] as const) {
    const page = await open(camera);
    await turnOnCamera(page);
    await goesOnWithout(page, sentence);
  }
});

test('a camera that is unplugged while it looks is a calm sentence; hand scanner and keys go on', async ({
  open,
}) => {
  const page = await open(qr('xin chào'));
  await turnOnCamera(page);
  await expect(page.getByText('Máy chưa nhận ra mã này.')).toBeVisible();
  await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  await page.getByRole('button', { name: 'Máy ảnh' }).click();
  const isLit = "document.querySelector('video')?.srcObject?.active === true";
  await expect.poll(() => page.evaluate<boolean>(isLit)).toBe(true);
  await expect(page.getByText('Đang mở máy ảnh')).toBeHidden();
  // What the browser tells of a camera whose cable is pulled.
  await page.evaluate(
    "document.querySelector('video').srcObject.getVideoTracks()[0].dispatchEvent(new Event('ended'))",
  );
  await goesOnWithout(page, 'Máy ảnh vừa bị ngắt.');
});

async function goesOnWithout(page: Page, sentence: string): Promise<void> {
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByText('Mời dùng đầu đọc mã hoặc nhập mã ở bàn phím.')).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  await typeCode(page, incomplete);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hồ sơ cần bổ sung giấy tờ.' })).toBeVisible();
  await scan(page, ready);
  await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
}

test('where the browser may not compile WebAssembly, the other reader reads QR and barcode', async ({
  open,
}) => {
  const close: Filmed = { text: ready, format: 'Code128', scene: { widthPx: 900, isClose: true } };
  for (const seen of [qr(receipt), close]) {
    const page = await open(seen, { serviceWorkers: 'block' });
    let refused = 0;
    await page.route('**/read-pictures-*.js', async (route) => {
      const answer = await route.fetch();
      refused++;
      const headers = { ...answer.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response: answer, headers });
    });
    await turnOnCamera(page);
    await expect(page.getByRole('heading', { name: 'Đã có kết quả.' })).toBeVisible();
    expect(refused).toBe(1);
  }
});

test('a camera that is first opened with the cable out reads all the same', async ({ demo, open }) => {
  const line = await FaultProxy.start(demo.server.origin);
  try {
    const kiosk = new OfflineKioskPage(
      await open(qr('1.001193'), { baseURL: line.origin, serviceWorkers: 'allow' }),
    );
    await kiosk.isPrepared('1.001193');
    line.set({ kind: 'cut' });
    await kiosk.saysItIsOffline();
    await turnOnCamera(kiosk.page);
    await expect(kiosk.page.getByRole('heading', { name: /khai sinh/i }).first()).toBeVisible();
    expect(kiosk.page.workers().some((worker) => worker.url().includes('/read-pictures-'))).toBe(true);
  } finally {
    await line.stop();
  }
});
