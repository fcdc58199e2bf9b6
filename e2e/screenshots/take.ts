import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoCentre, type Demo } from '../stories/demo.ts';
import { DisplayPage } from '../stories/pages/display.ts';
import { KioskPage } from '../stories/pages/kiosk.ts';
import { ManagePage } from '../stories/pages/manage.ts';
import { PanelPage } from '../stories/pages/panel.ts';
import { scan } from '../stories/pages/scan.ts';
import { inStudio } from './studio.ts';

/** Takes the pictures in docs/screens that are shown at their real size. */
const target = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
await mkdir(target, { recursive: true });

const shoot = async (page: KioskPage | DisplayPage | PanelPage, name: string): Promise<void> => {
  await page.page.waitForTimeout(800);
  await page.page.screenshot({ path: join(target, `${name}.png`) });
  console.log(name);
};

async function shootAll(demo: Demo): Promise<void> {
  const kiosk = await demo.kiosk();
  const display = await demo.display();
  const panels = await Promise.all([2, 3, 8, 9, 1].map((counter) => demo.panel(counter)));
  for (const service of [
    'Đất đai',
    'Hộ tịch, chứng thực',
    'Đất đai',
    'Thuế đất đai',
    'Đất đai',
    'Xây dựng',
    'Hộ tịch, chứng thực',
    'Đất đai',
  ]) {
    await kiosk.takeNumber(service);
    await kiosk.done();
  }
  const [two, three, eight] = panels;
  for (const panel of [three, eight, panels[4], two]) await panel?.callNext();
  // Each of them has stood large by then.
  await display.page.waitForTimeout(12_000);
  await shoot(display, 'display');
  await kiosk.wake();
  await shoot(kiosk, 'kiosk-home');
  await kiosk.chooseService('Đất đai');
  await shoot(kiosk, 'kiosk-confirm');
  await kiosk.confirm.click();
  await kiosk.number();
  await shoot(kiosk, 'kiosk-ticket');
  await kiosk.done();
  await kiosk.page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await shoot(kiosk, 'kiosk-procedures');
  await kiosk.page.getByRole('button', { name: 'Trang đầu' }).click();
  await kiosk.page.getByRole('button', { name: 'Quét / tra cứu hồ sơ' }).click();
  await shoot(kiosk, 'kiosk-scan');
  await scan(kiosk.page, 'HS-2026-000101');
  await kiosk.page.getByRole('heading', { name: 'Đã có kết quả.' }).waitFor();
  await shoot(kiosk, 'kiosk-dossier');
  await kiosk.page.getByRole('button', { name: 'Trang đầu' }).click();
  await kiosk.page.getByRole('button', { name: 'Tương phản' }).click();
  await kiosk.page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await kiosk.page.getByRole('button', { name: 'Vừa tầm' }).click();
  await shoot(kiosk, 'kiosk-home-accessible');
  if (two !== undefined) {
    await shoot(two, 'panel-calling');
    await two.start();
    await shoot(two, 'panel-serving');
    await two.press('F8');
    await shoot(two, 'panel-transfer');
  }
  const manage = new ManagePage(
    await demo.screen({ width: 1440, height: 900 }, `/counter/manage/?scope=centre&node=${demoCentre}`),
  );
  await manage.signIn('quanly');
  await manage.open('Mức độ hài lòng');
  await manage.page.locator('.plot svg:not(.pattern)').first().waitFor();
  await shoot(manage, 'manage-satisfaction');
  await manage.open('Chờ và phục vụ');
  await manage.page.locator('.plot svg:not(.pattern)').first().waitFor();
  await shoot(manage, 'manage-waiting');
  const start = await demo.screen({ width: 1366, height: 768 }, '/');
  await start.screenshot({ path: join(target, 'start.png') });
  const english = await demo.screen({ width: 1080, height: 1920 }, `/kiosk/?centre=${demoCentre}`);
  await english.getByRole('button', { name: /English/ }).click();
  await shoot(new KioskPage(english), 'kiosk-home-english');
  await demo.server.kill();
  await display.saysItIsStale();
  await shoot(display, 'display-stale');
}

await inStudio(({ inDemo }) => inDemo(shootAll));
