import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { DayStep, HallState } from '@sanh/contract';
import type { HallSnapshot } from '@sanh/domain';
import type { FaultProxy } from '../faults/fault-proxy.ts';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { DisplayPage } from './pages/display.ts';
import { KioskPage } from './pages/kiosk.ts';
import { OfflineKioskPage } from './pages/offline-kiosk.ts';
import { demoPassword, PanelPage } from './pages/panel.ts';

export const demoCentre = 'phuong-tay-nha-trang';
/** Also in the demonstration: one of its services gives one number to a person. */
export const demoProvince = 'tinh-khanh-hoa';

/** The demonstration as `npm start` brings it up: own database, own folder, the demo commune. */
export class Demo {
  readonly server: ServerProcess;
  readonly #browser: Browser;

  constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  async kiosk(centre = demoCentre): Promise<KioskPage> {
    const page = await this.screen({ width: 1080, height: 1920 }, `/kiosk/?centre=${centre}`);
    return new KioskPage(page);
  }

  async display(): Promise<DisplayPage> {
    const page = await this.screen({ width: 1920, height: 1080 }, `/display/?centre=${demoCentre}`);
    return new DisplayPage(page);
  }

  /** A clerk signed in at the counter of the same number; in another centre one who may work everywhere. */
  async panel(counter: number, centre = demoCentre): Promise<PanelPage> {
    const panel = new PanelPage(
      await this.screen({ width: 1366, height: 768 }, `/counter/?centre=${centre}`),
    );
    await panel.signIn(centre === demoCentre ? `quay${String(counter)}` : 'quanly');
    if (centre === demoProvince) await panel.chooseCentre('tỉnh Khánh Hòa');
    await panel.takeCounter(counter);
    return panel;
  }

  /** A kiosk at the end of a line that can be cut, with its clock so many milliseconds ahead of the true time. */
  async offlineKiosk(line: FaultProxy, clockAheadMs = 0, centre = demoCentre): Promise<OfflineKioskPage> {
    const viewport = { width: 1080, height: 1920 };
    const serviceWorkers = 'allow';
    const context = await this.#browser.newContext({ viewport, baseURL: line.origin, serviceWorkers });
    await context.addInitScript(wrongClock, clockAheadMs);
    const page = await context.newPage();
    await page.goto(`/kiosk/?centre=${centre}`);
    return new OfflineKioskPage(page);
  }

  /** The cookie of somebody signed in elsewhere than in a browser of this story. */
  async signedIn(username: string): Promise<string> {
    const answer = await fetch(`${this.server.origin}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.server.origin },
      body: JSON.stringify({ username, password: demoPassword }),
    });
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** What a manager does with the day from elsewhere. */
  async managed(step: DayStep, body: object): Promise<void> {
    const cookie = await this.signedIn('quanly');
    const answer = await fetch(`${this.server.origin}/api/centres/${demoCentre}/day/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${step}: ${await answer.text()}`);
  }

  /** The hall as the server has it. */
  async hall(): Promise<HallSnapshot> {
    const answer = await fetch(`${this.server.origin}/api/centres/${demoCentre}/hall`);
    const state = (await answer.json()) as HallState;
    if (state.kind !== 'snapshot') throw new Error('no snapshot');
    return state.hall;
  }

  /** A screen of its own: nothing shared with any other, as on another machine. */
  async screen(
    viewport: { width: number; height: number },
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.server.origin, ...options, viewport });
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }
}

/** Moves the wall clock of a page; what counts on, as a machine's monotonic clock does, moves only by what is let pass. */
function wrongClock(aheadMs: number): void {
  const TrueDate = Date;
  const counted = performance.now.bind(performance);
  let passedMs = 0;
  const now = (): number => TrueDate.now() + aheadMs + passedMs;
  performance.now = () => counted() + passedMs;
  Object.assign(globalThis, { letPass: (ms: number) => void (passedMs += ms) });
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}

export const test = base.extend<{ demo: Demo }>({
  demo: async ({ browser }, use) => {
    const folder = await aDemoFolder();
    const server = await ServerProcess.start({ DATA_DIR: folder });
    await use(new Demo(server, browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    await discardFolder(folder);
  },
});

export { expect } from '@playwright/test';
