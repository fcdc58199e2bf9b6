import { randomUUID } from 'node:crypto';
import type { ProcedureView } from '@sanh/contract';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { demoCentre, expect, test } from './demo.ts';
import type { PanelPage } from './pages/panel.ts';

/** Declaring a death: three papers that must be brought, one only by who comes for somebody else. */
const death = { code: '1.000656', missing: 'Giấy báo tử hoặc giấy tờ thay giấy báo tử' };

const lacks = `Đủ 2/4, thiếu: ${death.missing}`;

async function seesTicks({ page }: PanelPage): Promise<void> {
  await expect(page.getByText(lacks)).toBeVisible();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  const rows = page.getByRole('dialog').getByRole('listitem');
  await expect(rows.nth(0)).toContainText('Đã có');
  await expect(rows.filter({ hasText: death.missing })).toContainText('Thiếu');
  await expect(rows.nth(3)).toContainText('Chưa đánh dấu');
}

test('what a citizen has ticked is with the ticket at the counter, after a restart and at the next counter too', async ({
  demo,
}, info) => {
  const kiosk = await demo.kiosk();
  const [eight, nine] = [await demo.panel(8), await demo.panel(9)];
  await kiosk.tickPapers(death.code, [0, 2]);
  await kiosk.confirm.click();
  const number = await kiosk.number();
  await eight.callNext();
  await eight.hasInHand(number);
  await seesTicks(eight);
  await eight.page.screenshot({ path: info.outputPath('papers-dialog.png') });
  await eight.press('Escape');
  await eight.page.screenshot({ path: info.outputPath('papers-in-hand.png') });

  await demo.server.kill();
  await demo.server.start();
  await eight.page.reload();
  await eight.hasInHand(number);
  await expect(eight.page.getByText(lacks)).toBeVisible();

  const moved = await eight.page.request.post(`/api/centres/${demoCentre}/counters/8/transfer`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { to: { kind: 'counter', counterId: '9' }, reason: 'other-counter' },
  });
  expect(moved.status()).toBe(200);
  // It hears of the ticket as soon as it has found the server again; until then nobody waits there.
  await expect(nine.page.locator('ol').getByText(number, { exact: true })).toBeVisible();
  await nine.callNext();
  await nine.hasInHand(number);
  await seesTicks(nine);
});

test('ticks of a list that was imported anew meanwhile are not shown; the counter is told that it has changed', async ({
  demo,
}, info) => {
  const kiosk = await demo.kiosk();
  const panel = await demo.panel(8);
  await panel.page.route(`**/api/procedures/${death.code}`, async (route) => {
    const answer = await route.fetch();
    const record = (await answer.json()) as ProcedureView;
    await route.fulfill({ json: { ...record, version: 'imported-anew', documents: record.documents } });
  });
  await kiosk.tickPapers(death.code, [0, 2]);
  await kiosk.confirm.click();
  await kiosk.number();
  await panel.callNext();
  await expect(panel.page.getByText('Danh mục đã đổi sau khi đánh dấu, xin xem lại')).toBeVisible();
  await panel.page.getByRole('button', { name: 'Xem', exact: true }).click();
  const dialog = panel.page.getByRole('dialog');
  await expect(dialog.getByText('Danh mục giấy tờ đã thay đổi')).toBeVisible();
  await expect(dialog.getByText('Đã có')).toBeHidden();
  await panel.page.screenshot({ path: info.outputPath('papers-changed.png') });
});

test('ticks made without the network arrive with the number', async ({ demo }) => {
  const line = await FaultProxy.start(demo.server.origin);
  const panel = await demo.panel(8);
  const kiosk = await demo.offlineKiosk(line);
  await kiosk.isPrepared(death.code);
  line.set({ kind: 'cut' });
  await kiosk.saysItIsOffline();
  await kiosk.tickPapers(death.code, [0, 2]);
  await kiosk.confirm.click();
  const number = await kiosk.number();
  expect(number).toBe('A-700');
  line.set({ kind: 'sound' });
  await kiosk.isLive();
  await expect.poll(async () => (await demo.hall()).tickets.length).toBe(1);
  await panel.callNext();
  await panel.hasInHand(number);
  await seesTicks(panel);
  await line.stop();
});
