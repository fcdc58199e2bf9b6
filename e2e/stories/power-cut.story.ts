import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, LaunchOptions } from '@playwright/test';
import { demoCentre, expect, test as base } from './demo.ts';
import { atWork, KioskPage } from './pages/kiosk.ts';

/** A kiosk's own machine: its browser dies with the power and comes back with what lay on the disk. */
class Machine {
  readonly #start: () => Promise<BrowserContext>;
  #context: BrowserContext | null = null;

  constructor(chromium: BrowserType, options: LaunchOptions, profile: string, baseURL: string) {
    const viewport = { width: 1080, height: 1920 };
    this.#start = () => chromium.launchPersistentContext(profile, { ...options, viewport, baseURL });
  }

  async switchOn(): Promise<KioskPage> {
    this.#context = await this.#start();
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await page.goto(`/kiosk/?centre=${demoCentre}`);
    await atWork(page);
    return new KioskPage(page);
  }

  async losesPower(): Promise<void> {
    const context = this.#context;
    if (context === null) return;
    const closed = context.waitForEvent('close');
    const devTools = await context.browser()?.newBrowserCDPSession();
    void devTools?.send('Browser.crash').catch(() => undefined);
    await closed;
  }

  async switchOff(): Promise<void> {
    await this.#context?.close();
  }
}

const test = base.extend<{ machine: Machine }>({
  machine: async ({ demo, playwright, launchOptions }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'sanh-machine-'));
    const machine = new Machine(playwright.chromium, launchOptions, profile, demo.server.origin);
    await use(machine);
    await machine.switchOff();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

test('a kiosk that loses its power between the number and its slip shows that number when it is back, and no second one', async ({
  demo,
  machine,
}) => {
  const kiosk = await machine.switchOn();
  await kiosk.chooseService('Hộ tịch, chứng thực');
  const isCommitted = new Promise<void>((resolve) => {
    void kiosk.page.route('**/tickets', async (route) => {
      await route.fetch();
      resolve();
    });
  });
  await kiosk.confirm.click();
  await isCommitted;
  await machine.losesPower();

  const back = await machine.switchOn();
  const number = await back.number();
  expect((await demo.hall()).tickets.map(({ label }) => label)).toEqual([number]);
});

test('a kiosk that loses its power after a visit shows nothing of it when it is back', async ({
  machine,
}) => {
  const kiosk = await machine.switchOn();
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await kiosk.done();
  await machine.losesPower();

  const back = await machine.switchOn();
  await expect(back.page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible();
  expect(await back.page.locator('body').innerText()).not.toContain(number);
});
