import type { Page } from 'playwright-core';

type Noting = typeof globalThis & { at: Promise<number> };

/** From the clerk's key on one page until the frame after the call stands on the other, in milliseconds. */
export async function tapToPaint(panel: Page, display: Page): Promise<number> {
  await display.evaluate(noteChange);
  await panel.evaluate(noteKey);
  await panel.keyboard.press('F2');
  const [tappedAt, paintedAt] = await Promise.all([panel, display].map(notedOn));
  return (paintedAt ?? 0) - (tappedAt ?? 0);
}

const notedOn = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Noting).at);

function noteKey(): void {
  (globalThis as Noting).at = new Promise((resolve) => {
    const pressed = ({ timeStamp }: KeyboardEvent): void => resolve(performance.timeOrigin + timeStamp);
    addEventListener('keydown', pressed, { capture: true, once: true });
  });
}

function noteChange(): void {
  (globalThis as Noting).at = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    const calls = document.querySelector('.calls');
    if (calls === null) throw new Error('no calls on the glass');
    watch.observe(calls, { subtree: true, childList: true, characterData: true });
  });
}
