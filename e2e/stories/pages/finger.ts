import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the browser's own gesture recogniser gets them. */
export class Finger {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  /** Lands in the middle of it, stays, slides by so many px, lifts. */
  async press(control: Locator, { holdMs = 60, slide = { x: 0, y: 0 } } = {}): Promise<void> {
    const at = await middleOf(control);
    await this.#send('touchStart', [at]);
    await this.#page.waitForTimeout(holdMs);
    if (slide.x !== 0 || slide.y !== 0) {
      for (const share of [0.5, 1])
        await this.#send('touchMove', [{ x: at.x + slide.x * share, y: at.y + slide.y * share }]);
    }
    await this.#send('touchEnd', []);
  }

  /** Two fingers on the same control at once. */
  async pressWithTwo(control: Locator): Promise<void> {
    const at = await middleOf(control);
    const other = { x: at.x + 60, y: at.y };
    await this.#send('touchStart', [at]);
    await this.#send('touchStart', [at, other]);
    await this.#page.waitForTimeout(60);
    await this.#send('touchEnd', [other]);
    await this.#send('touchEnd', []);
  }

  async tapTwice(at: Point): Promise<void> {
    for (let tap = 0; tap < 2; tap += 1) {
      await this.#send('touchStart', [at]);
      await this.#send('touchEnd', []);
      await this.#page.waitForTimeout(120);
    }
  }

  async #send(type: string, touchPoints: Point[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  }
}

export async function middleOf(control: Locator): Promise<Point> {
  const box = await control.boundingBox();
  if (box === null) throw new Error('nothing there to be pressed');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
