import type { Page } from '@playwright/test';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo, expect, test } from './demo.ts';
import { followed } from './panel/followed.ts';
import { issued } from './panel/issue.ts';

const tickets = 300;
/** None of them gives so many numbers a day. */
const services = ['dat-dai', 'ho-tich', 'thue-dat-dai', 'nhan-ket-qua', 'dang-ky-kinh-doanh'];

/** Presses one key a ticket as soon as the desk shows that the last press has been done: a clerk who never looks away. */
async function workThrough(page: Page, count: number): Promise<void> {
  const number = page.locator('.hand .number').first();
  await page.keyboard.press('F2');
  for (let done = 1; done <= count; done += 1) {
    await expect(page.getByText('Đang gọi', { exact: true })).toBeVisible();
    const label = await number.innerText();
    await page.keyboard.press('F4');
    await expect(page.getByText('Đang phục vụ', { exact: true })).toBeVisible();
    await page.keyboard.press(done === count ? 'F4' : 'F2');
    if (done < count) await expect(number).not.toHaveText(label);
  }
}

test('a clerk works a morning of 300 tickets by keyboard alone: each is served once, none twice, none left', async ({
  browser,
}) => {
  const folder = await aDemoFolder();
  const server = await ServerProcess.start({ DATA_DIR: folder, SANH_COMMANDS_PER_MINUTE: '100000' });
  try {
    const demo = new Demo(server, browser);
    const log = await followed(demo);
    await demo.managed('change-profile', {
      counterId: '2',
      profile: { tiers: [services], rule: { kind: 'longest-wait' } },
    });
    const labels: string[] = [];
    for (const service of services) labels.push(...(await issued(demo, service, tickets / services.length)));
    const panel = await demo.panel(2);
    const from = performance.now();
    await workThrough(panel.page, tickets);
    await panel.isIdle();
    expect(performance.now() - from).toBeLessThan(60_000);

    const { counters } = await demo.hall();
    expect(counters['2']?.served).toBe(tickets);
    await expect(panel.page.getByText(`${String(tickets)} lượt`)).toBeVisible();
    const events = await log();
    const served = events.flatMap(({ event }) => (event.type === 'leg-finished' ? [event.ticketId] : []));
    const called = events.flatMap(({ event }) => (event.type === 'ticket-called' ? [event.ticketId] : []));
    expect(served).toEqual(called);
    expect([served.length, new Set(served).size, labels.length]).toEqual([tickets, tickets, tickets]);
  } finally {
    await server.stop();
    await discardFolder(folder);
  }
});
