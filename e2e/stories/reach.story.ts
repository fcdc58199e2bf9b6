import type { Page } from '@playwright/test';
import { kioskScreens, toggle, type KioskScreen } from './barriers/kiosk-screens.ts';
import { hiddenPx, measure } from './barriers/measure.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';

const targetPx = 72;
/** The lower part of a tall screen that somebody reaches who sits in a wheelchair. */
const reachPx = 1000;
const modes = [
  { name: 'plain', aids: [] },
  { name: 'large', aids: [0] },
  { name: 'low', aids: [2] },
  { name: 'large, contrast and low', aids: [0, 1, 2] },
] as const;
type Mode = (typeof modes)[number];

async function faults(page: Page, screen: KioskScreen, place: string, mode: Mode): Promise<string[]> {
  const { controls, small, cut, overlaps } = await measure(page, targetPx);
  expect(controls.length).toBeGreaterThan(0);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const mustReach = mode.name.includes('low') && height > width;
  // Words that do not fit may be left out, but not all of them.
  if (place.startsWith('home')) expect(await page.locator('main tbody tr').count()).toBeGreaterThan(3);
  const high = mustReach ? controls.filter(({ top }) => top < height - reachPx) : [];
  const hidden = screen.whole === undefined ? 0 : await hiddenPx(page.locator(screen.whole));
  return [
    ...(hidden > 1 ? [`${place}, ${mode.name}: ${Math.round(hidden)} px must be scrolled to`] : []),
    ...small.map((what) => `${place}, ${mode.name}: too small: ${what}`),
    ...cut.map((what) => `${place}, ${mode.name}: cut: ${what}`),
    ...overlaps.map((what) => `${place}, ${mode.name}: overlap: ${what}`),
    ...high.map(({ name, top }) => `${place}, ${mode.name}: out of reach: ${name} at ${Math.round(top)}`),
  ];
}

/** A screen in every mode; the aids are off again afterwards. */
async function allModes(page: Page, screen: KioskScreen, place: string): Promise<string[]> {
  const found: string[] = [];
  if (!screen.isDialog) await screen.open(page);
  for (const mode of modes) {
    await toggle(page, ...mode.aids);
    if (screen.isDialog) await screen.open(page);
    await page.waitForTimeout(120);
    found.push(...(await faults(page, screen, place, mode)));
    if (screen.isDialog) await page.keyboard.press('Escape');
    await toggle(page, ...mode.aids);
  }
  return found;
}

async function tour(
  demo: Demo,
  size: { width: number; height: number },
  language: number,
): Promise<string[]> {
  const found: string[] = [];
  const page = await demo.screen(size, `/kiosk/?centre=${demoCentre}`);
  await page.locator('.languages button').nth(language).click();
  for (const screen of kioskScreens) found.push(...(await allModes(page, screen, screen.name)));
  return found;
}

for (const size of [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
]) {
  for (const [language, name] of ['Vietnamese', 'English'].entries()) {
    test(`at ${size.width} × ${size.height} in ${name} every control fits a finger and no word is cut or covered, with every aid`, async ({
      demo,
    }) => {
      expect(await tour(demo, size, language)).toEqual([]);
    });
  }
}

test('the measure itself finds what is too small, cut or covered', async ({ page }) => {
  await page.setContent(`<style>button { width: 90px; height: 90px; position: absolute; left: 0; top: 0 }</style>
    <button>one</button><button style="left: 60px">two</button><button style="left: 300px; width: 40px">slim</button>
    <p style="position: absolute; top: 200px; width: 60px; overflow: hidden; white-space: nowrap">much too long</p>
    <p style="position: absolute; top: 300px">under</p><p style="position: absolute; top: 305px">over</p>
    <div style="position: absolute; top: 400px; height: 30px; overflow: auto"><p style="height: 200px">a<br />b<br />c</p></div>`);
  expect(await measure(page, targetPx)).toMatchObject({
    small: ['slim 40×90'],
    cut: ['much too long'],
    overlaps: ['under / over', 'one / two'],
  });
});
