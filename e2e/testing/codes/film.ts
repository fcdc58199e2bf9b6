import type { Browser } from '@playwright/test';
import { drawCode, type CodeFormat } from './draw-code.ts';
import { paintScene, type Scene } from './paint-scene.ts';

export interface Filmed {
  readonly text: string;
  readonly format: CodeFormat;
  readonly scene: Scene;
}

/** What a camera sees that is held at this code, as the MJPEG file that Chromium's fake camera plays over and over. */
export async function film(browser: Browser, { text, format, scene }: Filmed): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const picture = JSON.stringify({ svg: await drawCode(text, format), scene });
    const jpeg = await page.evaluate<string>(
      `(${String(paintScene)})(${picture}).then((canvas) => canvas.toDataURL('image/jpeg', 0.9))`,
    );
    const frame = Buffer.from(jpeg.slice(jpeg.indexOf(',') + 1), 'base64');
    return Buffer.concat([frame, frame]);
  } finally {
    await page.close();
  }
}
