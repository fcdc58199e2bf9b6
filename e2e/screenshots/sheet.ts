import type { Browser, Page } from 'playwright-core';

export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** What was taken so far, in the order it was taken. */
export class Roll {
  readonly pictures: Picture[] = [];

  /** Once what moves has come to rest; of a page that is scrolled so many screens of it. */
  async shoot(page: Page, name: string, screens = 1): Promise<void> {
    await page.waitForTimeout(700);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(whole, screens * height) };
    this.pictures.push({ name, png: await page.screenshot({ fullPage: true, clip }) });
    console.log(name);
  }
}

/** Pictures side by side under their names, `shownWide` pixels each, as one JPEG. */
export async function sheet(
  browser: Browser,
  pictures: readonly Picture[],
  { path, shownWide, inARow }: { path: string; shownWide: number; inARow: number },
): Promise<void> {
  const page = await browser.newPage();
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" width="${shownWide}" /><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: inline-grid; gap: 24px; font: 16px sans-serif; background: #8a8f94;
      grid-template-columns: repeat(${inARow}, ${shownWide}px); align-items: start }
    figure { margin: 0 } img { display: block; margin-bottom: 6px }
  </style>${figures.join('')}`);
  await page.locator('body').screenshot({ path, type: 'jpeg', quality: 80 });
  await page.close();
}
