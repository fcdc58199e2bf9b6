import { kioskScreens } from '../../stories/barriers/kiosk-screens.ts';
import { demoCentre, type Demo } from '../../stories/demo.ts';
import { Roll, type Picture } from '../sheet.ts';

export const kioskSizes = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];

/** Every screen of the kiosk in one of its sizes. */
export async function kioskPictures(
  demo: Demo,
  size: { width: number; height: number },
): Promise<readonly Picture[]> {
  const page = await demo.screen(size, `/kiosk/?centre=${demoCentre}`);
  const roll = new Roll();
  for (const { name, open, isDialog } of kioskScreens) {
    await open(page);
    await roll.shoot(page, name);
    if (isDialog) await page.keyboard.press('Escape');
  }
  return roll.pictures;
}
