import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  ask,
  home,
  notesOf,
  slowKiosk,
  slowdown,
  untilThere,
  type Notes,
  type SlowKiosk,
} from './slow-kiosk.ts';

const kilo = 1000;
/** Every page is fetched ahead by then, one after the other. */
const settledAfterMs = 6000;

export interface FirstScreen {
  readonly notes: Notes;
  /** JavaScript that was asked for before the first screen stood, and all of a kiosk that has settled; KB, gzipped. */
  readonly firstKb: number;
  readonly allKb: number;
  /** When the library of the live line was asked for, ms. */
  readonly socketMs: number;
}

/** A machine that has never seen the kiosk. */
export async function openCold(browser: Browser, origin: string): Promise<FirstScreen> {
  const context = await aKioskContext(browser, origin);
  const kiosk = await slowKiosk(context);
  const { page, devTools } = kiosk;
  const scripts = collectScripts(page);
  await page.goto(home);
  await theHome(kiosk);
  const { largestPaintMs } = await notesOf(devTools);
  await page.waitForTimeout(settledAfterMs);
  const asked = await ask<Readonly<Record<string, number>>>(devTools, whenAsked);
  const sizes = await scripts();
  const sum = (untilMs: number): number =>
    [...sizes].reduce((kb, [url, { gzipped }]) => kb + ((asked[url] ?? 0) <= untilMs ? gzipped : 0), 0);
  const [socket] = [...sizes].find(([, { isSocket }]) => isSocket) ?? [''];
  const notes = await notesOf(devTools);
  await context.close();
  return {
    notes,
    firstKb: sum(largestPaintMs),
    allKb: sum(Infinity),
    socketMs: asked[socket] ?? Number.NaN,
  };
}

/** A kiosk that starts again, with its program kept by the worker. */
export async function openKept(browser: Browser, origin: string, times: number): Promise<readonly Notes[]> {
  const context = await aKioskContext(browser, origin);
  const { page } = await slowKiosk(context, 1);
  await page.goto(home);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000,
  });
  await page.close();
  const all: Notes[] = [];
  for (let time = 0; time < times; time += 1) {
    const again = await slowKiosk(context, slowdown);
    await again.page.goto(home);
    await theHome(again);
    await again.page.waitForTimeout(settledAfterMs);
    all.push(await notesOf(again.devTools));
    await again.page.close();
  }
  await context.close();
  return all;
}

export const aKioskContext = (browser: Browser, origin: string): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1080, height: 1920 }, baseURL: origin, hasTouch: true });

/** The choices stand, and the hall's waits below them. */
export async function theHome(kiosk: SlowKiosk): Promise<void> {
  await untilThere(
    kiosk,
    "document.querySelector('.tiles button') && document.querySelector('tbody tr') && true",
  );
}

const whenAsked =
  "Object.fromEntries(performance.getEntriesByType('resource').map((one) => [one.name, one.startTime]))";

interface Script {
  readonly gzipped: number;
  readonly isSocket: boolean;
}

/** Every script the page is given, by its address. */
function collectScripts(page: Page): () => Promise<ReadonlyMap<string, Script>> {
  const coming: Promise<readonly [string, Script]>[] = [];
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    coming.push(
      response.body().then((body) => {
        const isSocket = body.includes('socket.io') && body.includes('reconnectionDelayMax');
        return [response.url(), { gzipped: gzipSync(body, { level: 9 }).length / kilo, isSocket }] as const;
      }),
    );
  });
  return async () => new Map(await Promise.all(coming));
}
