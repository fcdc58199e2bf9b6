import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { ServerProcess } from '../processes/server-process.ts';
import { DisplayPage } from './pages/display.ts';
import { KioskPage } from './pages/kiosk.ts';
import { PanelPage } from './pages/panel.ts';

export const demoCentre = 'phuong-tay-nha-trang';

/** The demonstration as `npm start` brings it up: own database, own folder, the demo commune. */
export class Demo {
  readonly server: ServerProcess;
  readonly #browser: Browser;

  constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  async kiosk(): Promise<KioskPage> {
    const page = await this.screen({ width: 1080, height: 1920 }, `/kiosk/?centre=${demoCentre}`);
    return new KioskPage(page);
  }

  async display(): Promise<DisplayPage> {
    const page = await this.screen({ width: 1920, height: 1080 }, `/display/?centre=${demoCentre}`);
    return new DisplayPage(page);
  }

  /** A clerk signed in at the counter of the same number. */
  async panel(counter: number): Promise<PanelPage> {
    const panel = new PanelPage(
      await this.screen({ width: 1366, height: 768 }, `/counter/?centre=${demoCentre}`),
    );
    await panel.signIn(`quay${String(counter)}`);
    await panel.takeCounter(counter);
    return panel;
  }

  /** A screen of its own: nothing shared with any other, as on another machine. */
  async screen(viewport: { width: number; height: number }, path: string): Promise<Page> {
    const context = await this.#browser.newContext({ viewport, baseURL: this.server.origin });
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }
}

export const test = base.extend<{ demo: Demo }>({
  demo: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sanh-story-'));
    const server = await ServerProcess.start({ DATA_DIR: folder });
    await use(new Demo(server, browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from '@playwright/test';
