import { writeFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { PrintingHall } from '../testing/printing-hall.ts';
import { pictureOf, readCode } from '../testing/slip-picture.ts';
import { demoCentre } from './demo.ts';
import { PanelPage } from './pages/panel.ts';
import { scanUntil } from './pages/scan.ts';

const test = base.extend<{ hall: PrintingHall }>({
  hall: async ({ browser }, use) => {
    const hall = await PrintingHall.open(browser);
    await use(hall);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await hall.close();
  },
});

test('a lost slip is printed again by a clerk, says that it is a copy, and opens the same place in line', async ({
  hall,
  browser,
}, info) => {
  const kiosk = await hall.kiosk('wide');
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await expect(kiosk.page.getByText('Phiếu giấy đã in.')).toBeVisible();
  await kiosk.done();

  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, baseURL: hall.server.origin });
  const panel = new PanelPage(await context.newPage());
  await panel.page.goto(`/counter/?centre=${demoCentre}`);
  await panel.signIn('quay8');
  await panel.takeCounter(8);
  await panel.press('r');
  const dialog = panel.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(number.slice(-1));
  await dialog.getByRole('button', { name: number }).click();
  await panel.page.screenshot({ path: info.outputPath('choose-printer.png') });
  await dialog
    .getByRole('button', { name: /^In tại/ })
    .first()
    .click();
  await expect(dialog.getByText(`Đã in lại phiếu ${number}.`)).toBeVisible();
  await panel.page.screenshot({ path: info.outputPath('reprinted.png') });

  expect(hall.sink.slips).toHaveLength(2);
  const [first, copy] = hall.sink.slips;
  await writeFile(info.outputPath('copy.png'), pictureOf(copy!));
  expect(readCode(copy!)).toBe(readCode(first!));
  expect(copy!.rows.length).toBeGreaterThan(first!.rows.length);
  await scanUntil(kiosk.page, readCode(copy!), kiosk.page.getByText(number, { exact: true }));
  await expect(kiosk.page.getByText('Phía trước còn')).toBeVisible();
});
