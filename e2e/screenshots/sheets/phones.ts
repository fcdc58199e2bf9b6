import { demoCentre, type Demo } from '../../stories/demo.ts';
import { TicketPhone } from '../../stories/pages/ticket-phone.ts';
import { Roll, type Picture } from '../sheet.ts';

const size = { width: 390, height: 844 };

/** A citizen's phone: a number that waits, is called, served and rated; procedures, a dossier and an appointment. */
export async function phonePictures(demo: Demo): Promise<readonly Picture[]> {
  const roll = new Roll();
  const kiosk = await demo.kiosk();
  const issued = kiosk.page.waitForResponse(/\/tickets$/);
  await kiosk.takeNumber('Hộ tịch, chứng thực');
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  const phone = await TicketPhone.open(demo, phoneUrl);
  const panel = await demo.panel(8);
  await roll.shoot(phone.page, 'number waits', 2);
  await panel.callNext();
  await phone.page.getByText('Mời đến quầy 8').waitFor();
  await roll.shoot(phone.page, 'number is called', 2);
  await panel.start();
  await roll.shoot(phone.page, 'being served', 2);
  await panel.finish();
  await phone.page.getByText('Đã xong').waitFor();
  await roll.shoot(phone.page, 'done, to be rated', 2);
  for (const [path, name] of [
    ['find-procedure', 'procedures'],
    ['find-dossier', 'dossier'],
    ['book', 'appointment'],
  ] as const) {
    const page = await demo.screen(size, `/kiosk/${path}/?centre=${demoCentre}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await roll.shoot(page, name, 2);
  }
  return roll.pictures;
}
