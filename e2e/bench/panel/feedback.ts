import type { Page } from 'playwright-core';

/** How long after the key went down the desk showed that it was heard, and that it was done; milliseconds. */
export interface Feedback {
  readonly heardMs: number;
  readonly doneMs: number;
}

type Noting = typeof globalThis & { feedback: Promise<Feedback> };

/** From the key's own time stamp until the frame after the change: what a clerk sees, not what the program knows. */
export async function feedbackOf(page: Page, key: string): Promise<Feedback> {
  await page.evaluate(() => {
    const painted = (): Promise<number> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    const changed = (root: Element, attribute: string, from: number): Promise<number> =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          void painted().then((at) => resolve(at - from));
        });
        watch.observe(root, { subtree: true, attributes: true, attributeFilter: [attribute] });
      });
    (globalThis as Noting).feedback = new Promise((resolve) => {
      const pressed = async ({ timeStamp }: KeyboardEvent): Promise<void> => {
        const [actions, now] = [document.querySelector('.actions'), document.querySelector('.hand .now')];
        if (actions === null || now === null) throw new Error('no desk');
        const [heardMs, doneMs] = await Promise.all([
          changed(actions, 'aria-busy', timeStamp),
          changed(now, 'class', timeStamp),
        ]);
        resolve({ heardMs, doneMs });
      };
      addEventListener('keydown', (event) => void pressed(event), { capture: true, once: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as Noting).feedback);
}
