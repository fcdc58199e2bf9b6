import { demoCentre, type Demo } from '../../stories/demo.ts';
import { ManagePage } from '../../stories/pages/manage.ts';
import { Roll, type Picture } from '../sheet.ts';

export const managerSizes = [
  { width: 1366, height: 768, language: 'vi' },
  { width: 390, height: 844, language: 'en' },
] as const;

const paths = {
  '': 'live',
  satisfaction: 'satisfaction',
  waiting: 'waiting',
  ratings: 'ratings',
  legs: 'legs',
  'what-if': 'what if',
  evaluation: 'evaluation',
  report: 'report',
} as const;

/** The first two screens of every managers' page. */
export async function managerPictures(
  demo: Demo,
  { language, ...size }: (typeof managerSizes)[number],
): Promise<readonly Picture[]> {
  const roll = new Roll();
  const at = (path: string): string => `/counter/manage/${path}?scope=centre&node=${demoCentre}`;
  const manage = new ManagePage(await demo.screen(size, at('')));
  await manage.signIn('quanly');
  const { page } = manage;
  await page.getByRole('navigation').waitFor();
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  for (const [path, name] of Object.entries(paths)) {
    await page.goto(at(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await roll.shoot(page, name, 2);
  }
  return roll.pictures;
}
