import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const centre = 'phuong-tay-nha-trang';
export const slowdown = 4;
export const home = `/kiosk/?centre=${centre}`;

export interface SlowKiosk {
  readonly page: Page;
  readonly devTools: CDPSession;
}

/** A page that notes down what the browser says of its own speed, at a processor so many times slower. */
export async function slowKiosk(context: BrowserContext, rate = slowdown): Promise<SlowKiosk> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(noteDown);
  return { page, devTools };
}

interface Interaction {
  readonly interactionId: number;
  readonly duration: number;
}

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

export interface Notes {
  /** Moments and durations in ms since the page was asked for. */
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly tasksMs: readonly number[];
  /** The longest event of each tap or key. */
  readonly interactionsMs: readonly number[];
  readonly layoutShift: number;
}

export const notesOf = (page: Page): Promise<Notes> => page.evaluate<Notes>('globalThis.sanhNotes()');

function noteDown(): void {
  const shifts: Shift[] = [];
  const tasksMs: number[] = [];
  const paints: number[] = [];
  const longestOf = new Map<number, number>();
  const observe = (type: string, take: (entry: PerformanceEntry) => void, options = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      ...{ type, buffered: true, ...options },
    });
  observe('layout-shift', (entry) => shifts.push(entry as PerformanceEntry & Shift));
  observe('longtask', ({ duration }) => tasksMs.push(duration));
  observe('largest-contentful-paint', ({ startTime }) => paints.push(startTime));
  observe(
    'event',
    (entry) => {
      const { interactionId, duration } = entry as PerformanceEntry & Interaction;
      if (interactionId === 0) return;
      longestOf.set(interactionId, Math.max(duration, longestOf.get(interactionId) ?? 0));
    },
    { durationThreshold: 16 },
  );
  const firstPaint = (): number => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  Object.assign(globalThis, {
    sanhNotes: () => ({
      ...{ firstPaintMs: firstPaint(), largestPaintMs: paints.at(-1) ?? 0, tasksMs },
      interactionsMs: [...longestOf.values()],
      layoutShift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
    }),
  });
}
