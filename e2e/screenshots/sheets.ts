import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { provideBrowser } from '../../scripts/browser.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { kioskScreens } from '../stories/barriers/kiosk-screens.ts';
import { Demo, demoCentre } from '../stories/demo.ts';

/** Every screen of the kiosk in every size it is made for: one sheet a size in docs/screens, the pictures beside them on request. */
const target = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const wholePictures = process.env['SANH_PICTURES'];
const sizes = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];
const shownWide = 400;
const inARow = 6;

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

const executablePath = await provideBrowser();
if (executablePath === null) throw new Error('no browser could be found or installed');
const folder = await mkdtemp(join(tmpdir(), 'sanh-sheets-'));
const server = await ServerProcess.start({ DATA_DIR: folder });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const size of sizes) {
    const pictures = await picturesIn(size);
    if (wholePictures !== undefined) await keep(pictures, size, wholePictures);
    await sheet(browser, pictures, join(target, `kiosk-${size.width}x${size.height}.jpg`));
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function picturesIn(size: Size): Promise<Picture[]> {
  const page = await new Demo(server, browser).screen(size, `/kiosk/?centre=${demoCentre}`);
  const pictures: Picture[] = [];
  for (const { name, open, isDialog } of kioskScreens) {
    await open(page);
    await page.waitForTimeout(700);
    pictures.push({ name, png: await page.screenshot() });
    if (isDialog) await page.keyboard.press('Escape');
    console.log(`${size.width}x${size.height} ${name}`);
  }
  await page.context().close();
  return pictures;
}

async function keep(pictures: readonly Picture[], { width, height }: Size, where: string): Promise<void> {
  const into = join(where, `${width}x${height}`);
  await mkdir(into, { recursive: true });
  for (const { name, png } of pictures) await writeFile(join(into, `${name.replaceAll(' ', '-')}.png`), png);
}

async function sheet(on: Browser, pictures: readonly Picture[], path: string): Promise<void> {
  const page = await on.newPage();
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" width="${shownWide}" /><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: inline-grid; gap: 24px; font: 16px sans-serif; background: #8a8f94;
      grid-template-columns: repeat(${inARow}, ${shownWide}px) }
    figure { margin: 0 } img { display: block; margin-bottom: 6px }
  </style>${figures.join('')}`);
  await page.locator('body').screenshot({ path, type: 'jpeg', quality: 80 });
  await page.close();
}
