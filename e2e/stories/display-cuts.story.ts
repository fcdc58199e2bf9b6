import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { readLog } from '../faults/read-log.ts';
import { fillHall } from '../load/busy-hall.ts';
import { busyCentreId } from '../processes/busy-centre.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { cutAgainAndAgain, cutsAsked } from './glass/cuts.ts';
import { callsIn, unseen, wrong } from './glass/held-against-log.ts';
import { sightsOn, watchGlass } from './glass/sights.ts';

const displays = 4;
/** Three desks call as often as leaves everybody six seconds in the card. */
const crowd = { kiosks: 4, counters: 3, pauseMs: 6500 };

const test = base.extend<{ sanh: RunningSanh; lines: readonly FaultProxy[] }>({
  // Playwright reads from this pattern what the fixture needs: nothing.
  // eslint-disable-next-line no-empty-pattern
  sanh: async ({}, use) => {
    const sanh = await startSanh();
    await use(sanh);
    await sanh.stop();
  },
  lines: async ({ sanh }, use) => {
    const [{ origin }] = sanh.servers;
    const lines = await Promise.all(Array.from({ length: displays }, () => FaultProxy.start(origin)));
    await use(lines);
    await Promise.all(lines.map((line) => line.stop()));
  },
});

async function aDisplay(browser: Browser, { origin }: FaultProxy): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await watchGlass(page);
  await page.goto(`${origin}/display/?centre=${busyCentreId}`);
  await isLive(page);
  return page;
}

const isLive = (page: Page): Promise<void> =>
  expect(page.getByText(/^trực tiếp$/i)).toBeVisible({ timeout: 30_000 });

test('displays miss no call through cuts of every sort and never show a number that was not called', async ({
  browser,
  sanh,
  lines,
}) => {
  test.setTimeout(300_000 + cutsAsked * 8000);
  const pages = await Promise.all(lines.map((line) => aDisplay(browser, line)));
  const [server] = sanh.servers;
  const hall = await fillHall(crowd, () => server.origin);
  const cuts = await cutAgainAndAgain(lines, server);
  await hall.end();
  await Promise.all(pages.map(isLive));

  const calls = callsIn(await readLog(sanh.database.url, busyCentreId));
  expect(calls.length).toBeGreaterThan(cutsAsked / 4);
  // What came while a line was dead is listed page by page, eight seconds each.
  for (const page of pages)
    await expect.poll(async () => unseen(calls, await sightsOn(page)), { timeout: 90_000 }).toEqual([]);
  const wrongOn = await Promise.all(pages.map(async (page) => wrong(calls, await sightsOn(page))));
  expect(wrongOn).toEqual(pages.map(() => []));
  console.log(JSON.stringify({ displays, cuts, calls: calls.length, missed: 0, wrong: 0 }));
});
