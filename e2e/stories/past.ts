import { expect, test as base, type Page } from '@playwright/test';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { addPast } from '../processes/demo-past.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo, demoCentre } from './demo.ts';
import { ManagePage } from './pages/manage.ts';
import { PanelPage } from './pages/panel.ts';

/** One past for all stories of a file: they only look at it. */
export const test = base.extend<object, { past: Demo }>({
  past: [
    async ({ browser }, use) => {
      const folder = await aDemoFolder();
      await addPast(folder, 9);
      const server = await ServerProcess.start({ DATA_DIR: folder });
      await use(new Demo(server, browser));
      await server.stop();
      await discardFolder(folder);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };
export const here = `?scope=centre&node=${demoCentre}`;

/** A page of managers by its address, as somebody who has just signed in sees it. */
export async function opened(
  past: Demo,
  path: string,
  username = 'quanly',
  size = desk,
): Promise<ManagePage> {
  const manage = new ManagePage(await past.screen(size, `/counter/manage/${path}`));
  await manage.signIn(username);
  return manage;
}

/** Where counters are taken, as a clerk comes to it; nothing of it is wider than the screen. */
export async function atTheDoor(past: Demo, username: string): Promise<Page> {
  const page = await past.screen(desk, '/counter/');
  await new PanelPage(page).signIn(username);
  await expect(page.getByRole('heading', { name: 'Chọn quầy để trực' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desk.width);
  return page;
}
