import type { Page } from '@playwright/test';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo, expect, test } from './demo.ts';
import { followed } from './panel/followed.ts';
import { issued } from './panel/issue.ts';

/** `SANH_TICKETS=300` is the whole morning. */
const tickets = Number(process.env['SANH_TICKETS'] ?? 60);
/** None of them gives so many numbers a day. */
const services = ['dat-dai', 'ho-tich', 'thue-dat-dai', 'nhan-ket-qua', 'dang-ky-kinh-doanh'];

interface Shown {
  readonly kind: 'called' | 'serving' | 'idle';
  readonly not: string;
}

/** Looks at every frame, as a clerk who never looks away; the label that is then in hand. */
async function until(page: Page, shown: Shown): Promise<string> {
  const seen = await page.waitForFunction(
    ({ kind, not }) => {
      const now = document.querySelector('.hand .now');
      const label = now?.querySelector('.number')?.textContent.trim() ?? '';
      const isBusy = document.querySelector('.actions [aria-busy="true"]') !== null;
      return !isBusy && now?.classList.contains(kind) === true && label !== not ? label || '-' : null;
    },
    shown,
    { polling: 'raf' },
  );
  return (await seen.jsonValue()) ?? '';
}

/** One key, and the next only when the desk shows that it has been done. */
async function workThrough(page: Page, count: number): Promise<readonly string[]> {
  const worked: string[] = [];
  await page.keyboard.press('F2');
  while (worked.length < count) {
    worked.push(await until(page, { kind: 'called', not: worked.at(-1) ?? '' }));
    await page.keyboard.press('F4');
    await until(page, { kind: 'serving', not: '' });
    await page.keyboard.press(worked.length === count ? 'F4' : 'F2');
  }
  return worked;
}

test('a clerk works a morning’s tickets by keyboard alone: each is served once, none twice, none left', async ({
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
    const worked = await workThrough(panel.page, tickets);
    await panel.isIdle();

    const { counters } = await demo.hall();
    expect(counters['2']?.served).toBe(tickets);
    await expect(panel.page.getByText(`${String(tickets)} lượt`)).toBeVisible();
    const events = await log();
    const served = events.flatMap(({ event }) => (event.type === 'leg-finished' ? [event.ticketId] : []));
    const called = events.flatMap(({ event }) => (event.type === 'ticket-called' ? [event.ticketId] : []));
    expect(served).toEqual(called);
    expect(served.map((id) => id.slice(id.indexOf('.') + 1))).toEqual(worked);
    expect([served.length, new Set(served).size, labels.length]).toEqual([tickets, tickets, tickets]);
  } finally {
    await server.stop();
    await discardFolder(folder);
  }
});
