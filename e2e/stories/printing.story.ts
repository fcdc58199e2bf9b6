/// <reference lib="dom" />
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { PrintingHall } from '../testing/printing-hall.ts';
import { isAccessible } from './is-accessible.ts';
import { pictureOf, readCode } from '../testing/slip-picture.ts';

const test = base.extend<{ hall: PrintingHall }>({
  hall: async ({ browser }, use) => {
    const hall = await PrintingHall.open(browser);
    await use(hall);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await hall.close();
  },
});

declare global {
  var drawnDots: { width: number; height: number; dark: number[] } | undefined;
}

/** Keeps which dots the kiosk's canvas has drawn last, beside everything that is sent. */
const keepDrawing = (page: Page): Promise<void> =>
  page
    .addInitScript(() => {
      const canvas = OffscreenCanvasRenderingContext2D.prototype;
      const read = Object.getOwnPropertyDescriptor(canvas, 'getImageData')?.value as (
        this: OffscreenCanvasRenderingContext2D,
        ...where: [number, number, number, number]
      ) => ImageData;
      canvas.getImageData = function (...where: [number, number, number, number]) {
        const image = read.apply(this, where);
        const dark = [];
        for (let at = 0; at < image.data.length; at += 4)
          if ((image.data[at] ?? 255) < 150) dark.push(at / 4);
        globalThis.drawnDots = { width: image.width, height: image.height, dark };
        return image;
      };
    })
    .then(() => undefined);

const darkOf = (rows: readonly Uint8Array[], dots: number): number[] =>
  rows.flatMap((row, y) => {
    const dark: number[] = [];
    for (let x = 0; x < dots; x += 1)
      if (((row[x >> 3]! >> (7 - (x & 7))) & 1) === 1) dark.push(y * dots + x);
    return dark;
  });

for (const [printerId, dots] of [
  ['wide', 576],
  ['narrow', 384],
] as const) {
  test(`a number comes out of the ${printerId} printer dot by dot as it was drawn, and its code opens the place in line`, async ({
    hall,
  }, info) => {
    const kiosk = await hall.kiosk(printerId, keepDrawing);
    const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
    await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
    const slip = hall.sink.slips[0]!;
    await writeFile(info.outputPath('slip.png'), pictureOf(slip));
    await kiosk.page.screenshot({ path: info.outputPath('kiosk.png') });
    const drawn = (await kiosk.page.evaluate(() => globalThis.drawnDots))!;
    expect([slip.dots, slip.rows.length, slip.isCut]).toEqual([dots, drawn.height, true]);
    expect(darkOf(slip.rows, slip.dots)).toEqual(drawn.dark);

    const phone = await (await kiosk.page.context().browser()!.newContext()).newPage();
    await phone.goto(readCode(slip));
    await expect(phone.getByText(number).first()).toBeVisible();
    expect(hall.sink.slips).toHaveLength(1);
  });
}

test('without paper the number is there all the same, and the slip comes after the repair', async ({
  hall,
}, info) => {
  hall.sink.has({ paper: 'out' });
  const kiosk = await hall.kiosk('wide');
  const number = await kiosk.takeNumber('Xây dựng');
  await expect(kiosk.page.getByText('Máy in hết giấy.')).toBeVisible();
  await expect(kiosk.page.getByText('Mời chụp ảnh mã này bằng điện thoại')).toBeVisible();
  await kiosk.page.screenshot({ path: info.outputPath('kiosk.png') });
  expect([number, hall.sink.slips.length]).toEqual(['D-001', 0]);
  hall.sink.has({});
  await kiosk.page.getByRole('button', { name: 'In lại phiếu' }).click();
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  expect([hall.sink.slips.length, hall.sink.hangingRows]).toEqual([1, 0]);
});

test('paper that runs out is told to the citizen and to staff; the paper is back, a clerk prints the slip, and all notices go', async ({
  hall,
}, info) => {
  const panel = await hall.panel(1);
  const status = panel.page.getByRole('contentinfo').getByRole('status').last();
  await expect(status).toHaveText('');
  hall.sink.has({ paper: 'out' });
  const kiosk = await hall.kiosk('wide');
  const number = await kiosk.takeNumber('Xây dựng');
  await expect(kiosk.page.getByText('Máy in hết giấy.')).toBeVisible();
  await expect(status).toContainText('Máy in kiosk hết giấy');
  const stayLonger = () => kiosk.page.getByRole('button', { name: 'Cần thêm thời gian' }).click();
  await stayLonger();
  await panel.page.screenshot({ path: info.outputPath('panel.png') });

  await panel.press('t');
  const dialog = panel.page.getByRole('dialog', { name: 'Việc cần cán bộ xử lý' });
  await expect(dialog.getByText('1 phiếu có thể chưa in ra ở Máy in kiosk')).toBeVisible();
  await isAccessible(panel.page);
  await panel.page.screenshot({ path: info.outputPath('panel-list.png') });
  await stayLonger();
  const copy = dialog.getByRole('button', { name: `In lại ${number}` });
  await expect(copy).toHaveAttribute('aria-disabled', 'true');

  hall.sink.has({});
  await expect(kiosk.page.getByText('Máy in đã hoạt động trở lại.')).toBeVisible({ timeout: 15_000 });
  await isAccessible(kiosk.page);
  await kiosk.page.screenshot({ path: info.outputPath('kiosk-mended.png') });
  await stayLonger();
  await expect(copy).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
  expect(hall.sink.slips).toHaveLength(0);
  await copy.click();
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  await expect(dialog.getByText('Không có trục trặc nào')).toBeVisible();
  await panel.press('Escape');
  await expect(status).toHaveText('');
  expect([hall.sink.slips.length, hall.sink.hangingRows]).toEqual([1, 0]);
});

test('a printer that dies in the middle is not asked again by itself, not by a reload either', async ({
  hall,
}) => {
  hall.sink.has({ rowsLeft: 300 });
  const kiosk = await hall.kiosk('wide');
  await kiosk.takeNumber('Xây dựng');
  await expect(kiosk.page.getByText('Phiếu có thể chưa in hết.')).toBeVisible();
  hall.sink.has({});
  await expect.poll(() => hall.sink.slips.length).toBe(1);
  await kiosk.page.reload();
  await kiosk.number();
  await expect(kiosk.page.getByText('Phiếu có thể chưa in hết.')).toBeVisible();
  expect(hall.sink.slips).toHaveLength(1);
  await kiosk.page.getByRole('button', { name: 'In lại phiếu' }).click();
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  expect(hall.sink.slips).toHaveLength(2);
});

test('a reload after a good slip prints no second one', async ({ hall }) => {
  const kiosk = await hall.kiosk('wide');
  await kiosk.takeNumber('Xây dựng');
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  await kiosk.page.reload();
  await kiosk.number();
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  expect(hall.sink.slips).toHaveLength(1);
});

test('the list of papers comes out of the same printer, and its code opens the procedure on a phone', async ({
  hall,
}, info) => {
  const kiosk = await hall.kiosk('wide');
  await kiosk.page.getByRole('button', { name: 'Tra cứu thủ tục' }).waitFor();
  await kiosk.page.goto('/kiosk/procedures/1.001193/?printer=wide');
  await kiosk.page.getByRole('button', { name: 'In danh sách giấy tờ' }).click();
  await expect(kiosk.page.getByRole('button', { name: 'Đã in.' })).toBeVisible();
  await kiosk.page.screenshot({ path: info.outputPath('kiosk.png') });
  await writeFile(info.outputPath('checklist.png'), pictureOf(hall.sink.slips[0]!));

  const phone = await (await kiosk.page.context().browser()!.newContext()).newPage();
  await phone.goto(readCode(hall.sink.slips[0]!));
  await expect(phone.getByText('Giấy tờ cần mang').first()).toBeVisible();
});

test('the system’s printer gets one page of exactly the slip’s size', async ({ hall }) => {
  const kiosk = await hall.kiosk('system', (page) =>
    page
      .addInitScript(() => {
        globalThis.print = () => {
          const image = document.querySelector<HTMLImageElement>('.slip-on-paper')!;
          const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
          const kept = document.createElement('pre');
          kept.className = 'told';
          kept.textContent = `${rules[0]!.cssText}|${image.naturalWidth}x${image.naturalHeight}`;
          document.body.append(kept);
        };
      })
      .then(() => undefined),
  );
  await kiosk.takeNumber('Xây dựng');
  const [page, picture] = (await kiosk.page.locator('.told').textContent())!.split('|');
  const rows = Number(picture!.split('x')[1]);
  expect(page).toContain(`size: 80mm ${Math.ceil(rows / 8) + 4}mm`);
  expect(picture).toBe(`576x${rows}`);
});
