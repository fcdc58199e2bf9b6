import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { provideBrowser } from '../../scripts/browser.ts';
import { root } from '../../scripts/step.ts';

/** `share`: how much of the picture the mark takes; a maskable one may lose a tenth at each edge. */
const icons = [
  { name: 'icon-192', px: 192, share: 1 },
  { name: 'icon-512', px: 512, share: 1 },
  { name: 'maskable-512', px: 512, share: 0.72 },
] as const;

const mark =
  '<path d="M16 58V34a20 20 0 0 1 40 0v24M28 58V38a8 8 0 0 1 16 0v20" fill="none" stroke="#fff" stroke-width="7"/>';

function picture(px: number, share: number): string {
  const radius = share === 1 ? 14 : 0;
  const moved = `translate(${String(36 - 36 * share)} ${String(36 - 36 * share)}) scale(${String(share)})`;
  return `<style>body{margin:0}svg{display:block}</style><svg width="${String(px)}" viewBox="0 0 72 72">
    <rect width="72" height="72" rx="${String(radius)}" fill="#13202e"/><g transform="${moved}">${mark}</g></svg>`;
}

const executablePath = await provideBrowser();
if (executablePath === null) throw new Error('no browser could be found or installed');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, px, share } of icons) {
  const page = await browser.newPage({ viewport: { width: px, height: px } });
  await page.setContent(picture(px, share));
  await page.screenshot({ path: join(root, 'ui/icons', `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
