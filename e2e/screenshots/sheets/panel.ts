import { demoCentre, type Demo } from '../../stories/demo.ts';
import { DevicesPage } from '../../stories/pages/devices.ts';
import { EmergencyDialogPage } from '../../stories/pages/emergency.ts';
import { PanelPage } from '../../stories/pages/panel.ts';
import { fillHall } from '../busy-demo.ts';
import { Roll, type Picture } from '../sheet.ts';

const size = { width: 1366, height: 768 };
const address = `/counter/?centre=${demoCentre}`;

/** What a dialog's key opens over a desk that serves somebody, under the name of its picture. */
const dialogs = {
  F7: 'park',
  F8: 'transfer',
  s: 'priority',
  w: 'note',
  g: 'call a number',
  k: 'serve without a number',
  h: 'book an appointment',
  r: 'print a slip again',
  p: 'pause',
  i: 'stop issuing',
  e: 'emergency',
  l: 'messages',
  m: 'menu',
  '?': 'keys',
} as const;

/** A clerk's screens in the order of a day, then the supervisor's and the administrator's. */
export async function panelPictures(demo: Demo): Promise<readonly Picture[]> {
  const roll = new Roll();
  const panel = new PanelPage(await demo.screen(size, address));
  await panel.page.getByLabel('Mật khẩu').waitFor();
  await roll.shoot(panel.page, 'sign in');
  await panel.signIn('quay2');
  await roll.shoot(panel.page, 'take a counter');
  await panel.takeCounter(2);
  await roll.shoot(panel.page, 'nobody waits');
  await fillHall(demo);
  await panel.callNext();
  await roll.shoot(panel.page, 'calling');
  await panel.start();
  await roll.shoot(panel.page, 'serving');
  for (const [key, name] of Object.entries(dialogs)) {
    await panel.press(key);
    await roll.shoot(panel.page, name);
    await panel.press('Escape');
  }
  const [strip] = await Promise.all([panel.page.waitForEvent('popup'), panel.press('F10')]);
  await strip.setViewportSize({ width: 1100, height: 64 });
  await roll.shoot(strip, 'strip');
  await strip.close();
  await supervisorPictures(demo, roll);
  await administratorPictures(demo, roll);
  await demo.server.kill();
  await panel.page
    .getByText(/Mất kết nối/i)
    .first()
    .waitFor();
  await roll.shoot(panel.page, 'without a connection');
  return roll.pictures;
}

async function supervisorPictures(demo: Demo, roll: Roll): Promise<void> {
  const boss = new PanelPage(await demo.screen(size, address));
  await boss.signIn('quanly');
  await boss.chooseCentre('phường Tây Nha Trang');
  await roll.shoot(boss.page, 'a supervisor comes in');
  await boss.page.getByRole('button', { name: 'Toàn sảnh' }).click();
  await roll.shoot(boss.page, 'whole hall');
  await boss.page.getByRole('row', { name: /^4 / }).getByRole('button', { name: 'Phân công' }).click();
  await roll.shoot(boss.page, 'services of a counter');
  await boss.press('Escape');
  await boss.press('Escape');
  await new EmergencyDialogPage(boss.page).open();
  await roll.shoot(boss.page, 'emergency, by a supervisor');
  await boss.press('Escape');
}

async function administratorPictures(demo: Demo, roll: Roll): Promise<void> {
  const administrator = new PanelPage(await demo.screen(size, address));
  await administrator.signIn('quantri');
  await administrator.chooseCentre('phường Tây Nha Trang');
  await new DevicesPage(administrator.page).open();
  await roll.shoot(administrator.page, 'devices');
  await administrator.page.getByRole('button', { name: 'Hình ảnh, video' }).click();
  await roll.shoot(administrator.page, 'playlist');
}
