import { demoCentre, type Demo } from '../../stories/demo.ts';
import { DisplayPage } from '../../stories/pages/display.ts';
import { callAll, fillHall } from '../busy-demo.ts';
import { Roll, type Picture } from '../sheet.ts';

const lying = { width: 1920, height: 1080 };
const upright = { width: 1080, height: 1920 };

/** The hall's screens: quiet, with one call and with several, upright, sharing a list, over one desk, in an emergency and stale. */
export async function displayPictures(demo: Demo): Promise<readonly Picture[]> {
  const at = (layout: string): string => `/display/?centre=${demoCentre}${layout}`;
  const whole = await demo.screen(lying, at(''));
  const high = await demo.screen(upright, at(''));
  const share = await demo.screen(lying, at('&layout=sanh-1'));
  const desk = await demo.screen({ width: 1024, height: 600 }, at('&layout=quay-5'));
  const roll = new Roll();
  await roll.shoot(whole, 'quiet');
  await fillHall(demo);
  await callAll(demo, [8]);
  await roll.shoot(whole, 'one call');
  await callAll(demo, [2, 3]);
  await roll.shoot(whole, 'three calls');
  await callAll(demo, [1, 4, 5]);
  await roll.shoot(whole, 'six calls');
  await roll.shoot(high, 'upright');
  await roll.shoot(share, 'first of two that share the list');
  await roll.shoot(desk, 'over one desk');
  await demo.managed('raise-emergency', {
    texts: {
      vi: 'Mời mọi người ra cửa trước, theo hướng dẫn của nhân viên.',
      en: 'Please leave by the front door and follow the staff.',
    },
  });
  await roll.shoot(whole, 'emergency');
  await demo.server.kill();
  await new DisplayPage(high).saysItIsStale();
  await roll.shoot(high, 'stale');
  return roll.pictures;
}
