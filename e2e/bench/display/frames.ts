import type { Page } from 'playwright-core';
import type { Desk } from './desk.ts';

/** From one frame to the next while a call comes in and moves to its place: the card's change, the flight and the list. */
const callMovesMs = 1500;

type Noting = typeof globalThis & { callFrames: Promise<readonly number[]> };

/** Milliseconds between the frames of one call, from the first change on the glass. */
export async function framesOfCall(page: Page, desk: Desk): Promise<readonly number[]> {
  await page.evaluate((lastsMs) => {
    (globalThis as Noting).callFrames = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        const gaps: number[] = [];
        const begun = performance.now();
        let before: number | null = null;
        const frame = (at: number): void => {
          if (before !== null) gaps.push(at - before);
          before = at;
          if (at - begun < lastsMs) requestAnimationFrame(frame);
          else resolve(gaps);
        };
        requestAnimationFrame(frame);
      });
      const calls = document.querySelector('.calls');
      if (calls === null) throw new Error('no calls on the glass');
      watch.observe(calls, { subtree: true, childList: true, characterData: true });
    });
  }, callMovesMs);
  await desk.callNext();
  return page.evaluate(() => (globalThis as Noting).callFrames);
}
