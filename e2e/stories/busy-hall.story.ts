import type { Page } from '@playwright/test';
import { heardClips, soundedClips, tapClips } from '../testing/heard-clips.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { sightsOn, watchGlass } from './glass/sights.ts';
import { DisplayPage } from './pages/display.ts';
import type { PanelPage } from './pages/panel.ts';
import { TicketPhone } from './pages/ticket-phone.ts';
import { issued } from './panel/issue.ts';

test.use({ serviceWorkers: 'allow' });

/** Which counter serves what and how it is called by voice, each with as many people as it will have called when the rush is over. */
const desks = [
  { counter: 2, spoken: 'hai', serviceId: 'dat-dai', people: 3 },
  { counter: 4, spoken: 'bốn', serviceId: 'xay-dung', people: 3 },
  { counter: 5, spoken: 'năm', serviceId: 'van-hoa-xa-hoi', people: 3 },
  { counter: 8, spoken: 'tám', serviceId: 'ho-tich', people: 2 },
] as const;
const landscape = { width: 1920, height: 1080 };

/** One of two screens that share the waiting list; it has been touched, so that its browser lets sound out. */
async function aSharedDisplay(demo: Demo, layout: string): Promise<Page> {
  const page = await demo.screen(landscape, 'about:blank');
  await tapClips(page);
  await watchGlass(page);
  await page.goto(`/display/?centre=${demoCentre}&layout=${layout}`);
  await new DisplayPage(page).isLive();
  await page.mouse.click(960, 400);
  return page;
}

/** Whoever has been called is served, then everybody else. */
async function serve(panel: PanelPage, people: number): Promise<void> {
  for (let served = 0; served < people; served += 1) {
    if (served > 0) await panel.callNext();
    await panel.start();
    await panel.finish();
  }
}

const callsOn = async (page: Page): Promise<readonly string[]> =>
  [...new Set((await sightsOn(page)).map(({ number, counter }) => `${number} → ${counter}`))].sort();

const saidOn = async (displays: readonly Page[]): Promise<string> =>
  (await Promise.all(displays.map(heardClips)))
    .map((clips) => clips.map(({ text }) => text).join(' '))
    .join('; ');

/** Clips of the one that sounded while the other spoke. The voice may pass on, but never speaks twice at once. */
async function spokenTogether(displays: readonly Page[]): Promise<readonly string[]> {
  const [one = [], other = []] = await Promise.all(displays.map(soundedClips));
  return one
    .filter(({ from, to }) => other.some((clip) => clip.from < to - 100 && from < clip.to - 100))
    .map(({ text }) => text);
}

test(
  'four counters, two displays, a kiosk and a phone agree after a rush, and one voice at a time has called',
  { tag: '@alone' },
  async ({ demo }) => {
    const displays = [await aSharedDisplay(demo, 'sanh-1'), await aSharedDisplay(demo, 'sanh-2')] as const;
    for (const { serviceId, people } of desks) await issued(demo, serviceId, people);
    const panels = await Promise.all(desks.map(({ counter }) => demo.panel(counter)));
    const kiosk = await demo.kiosk();
    const taken = kiosk.page.waitForResponse(/\/tickets$/);
    const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
    const { phoneUrl } = (await (await taken).json()) as { phoneUrl: string };
    const phone = await TicketPhone.open(demo, phoneUrl);
    await phone.shows(number);

    await Promise.all(panels.map((panel) => panel.callNext()));
    for (const { spoken } of desks)
      await expect.poll(() => saidOn(displays), { timeout: 60_000 }).toContain(`quầy ${spoken}`);
    await Promise.all(panels.map((panel, index) => serve(panel, desks[index]?.people ?? 0)));
    const last = panels[3];
    await last?.callNext();
    await expect(phone.page.getByText('Mời đến quầy 8')).toBeVisible();
    await last?.start();
    await last?.finish();
    await expect(phone.page.getByText('Đã xong')).toBeVisible();

    const hall = await demo.hall();
    expect(hall.tickets.every(({ state }) => state === 'ended')).toBe(true);
    const called = hall.recentCalls.map(({ label, counterId }) => `${label} → ${counterId}`).sort();
    expect(called).toHaveLength(12);
    expect(called).toContain(`${number} → 8`);
    for (const display of displays)
      await expect.poll(() => callsOn(display), { timeout: 60_000 }).toEqual(called);
    for (const panel of panels) await panel.isIdle();
    await kiosk.done();

    expect(await spokenTogether(displays)).toEqual([]);
  },
);
