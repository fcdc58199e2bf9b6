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
    // Told by the glass: a busy browser takes the second one late.
    const from = Date.now() / 1000;
    for (const seconds of [from, from + 0.12]) {
      await this.#send('touchStart', [at], seconds);
      await this.#send('touchEnd', [], seconds + 0.05);
    }
  }

  async #send(type: string, touchPoints: Point[], timestamp = Date.now() / 1000): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      ...{ type: type as 'touchStart', timestamp },
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  }
}

export async function middleOf(control: Locator): Promise<Point> {
  const box = await control.boundingBox();
  if (box === null) throw new Error('nothing there to be pressed');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
