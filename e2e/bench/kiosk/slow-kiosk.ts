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

export const notesOf = (devTools: CDPSession): Promise<Notes> =>
  ask<Notes>(devTools, 'globalThis.sanhNotes()');

/** Playwright's own questions bring a program of their own into the page, whose tasks would be taken for the kiosk's. */
export async function ask<Answer>(devTools: CDPSession, expression: string): Promise<Answer> {
  const { result } = await devTools.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value as Answer;
}

const lookEveryMs = 100;
const longestMs = 60_000;

/** The answer as soon as it is neither null nor false. */
export async function untilThere<Answer>(
  { page, devTools }: SlowKiosk,
  expression: string,
): Promise<Exclude<Answer, null | false>> {
  const until = Date.now() + longestMs;
  while (Date.now() < until) {
    const answer = await ask<Answer>(devTools, expression);
    if (answer !== null && answer !== false) return answer as Exclude<Answer, null | false>;
    await page.waitForTimeout(lookEveryMs);
  }
  throw new Error(`waited in vain for ${expression}`);
}

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
