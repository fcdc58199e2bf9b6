import type { Page } from '@playwright/test';
import { minimalDigitPx } from '@sanh/domain';
import { Administrator } from '../testing/configure.ts';
import { demoCentre, expect, test } from './demo.ts';
import { DisplayPage } from './pages/display.ts';

const lying = { width: 1920, height: 1080 };
const upright = { width: 1080, height: 1920 };
const services = (page: Page) => page.getByRole('region', { name: 'Chờ theo dịch vụ' }).getByRole('heading');

const shots = process.env['SANH_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

test('two displays of one hall share its waiting list, and both show every call', async ({ demo }) => {
  const [first, second] = await Promise.all(
    ['sanh-1', 'sanh-2'].map((layout) =>
      demo.screen(lying, `/display/?centre=${demoCentre}&layout=${layout}`),
    ),
  );
  if (first === undefined || second === undefined) throw new Error('no screens');
  const whole = await demo.screen(upright, `/display/?centre=${demoCentre}`);
  await Promise.all([first, second, whole].map((page) => new DisplayPage(page).isLive()));
  const all = await services(whole).allInnerTexts();
  const shares = [await services(first).allInnerTexts(), await services(second).allInnerTexts()];
  expect(shares.flat()).toEqual(all);
  expect(Math.abs((shares[0]?.length ?? 0) - (shares[1]?.length ?? 0))).toBeLessThanOrEqual(1);

  const kiosk = await demo.kiosk();
  const panel = await demo.panel(8);
  const number = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await panel.callNext();
  for (const page of [first, second, whole]) {
    await new DisplayPage(page).shows(number, 8);
    await expect(page.getByText('Bên phải')).toBeVisible();
  }
  await Promise.all([shoot(first, 'split-1'), shoot(second, 'split-2'), shoot(whole, 'upright')]);
});

test('a small screen over one desk shows the number of that desk alone', async ({ demo }) => {
  const desk = await demo.screen(
    { width: 1024, height: 600 },
    `/display/?centre=${demoCentre}&layout=quay-5`,
  );
  await expect(desk.getByText('Quầy chưa mở')).toBeVisible();
  const name = await desk.getByText('Quầy 5', { exact: true }).boundingBox();
  expect(name?.height).toBeGreaterThan(100);
  const [kiosk, five, eight] = [await demo.kiosk(), await demo.panel(5), await demo.panel(8)];
  await expect(desk.getByText('Mời chờ số được gọi')).toBeVisible();
  const other = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await kiosk.done();
  const own = await kiosk.takeNumber('Y tế, giáo dục');
  await eight.callNext();
  await five.callNext();
  await expect(desk.getByText('Mời số', { exact: true })).toBeVisible();
  await expect(desk.getByText(own, { exact: true })).toBeVisible();
  await expect(desk.getByText(other, { exact: true })).toBeHidden();
  await shoot(desk, 'desk');
  await five.start();
  await expect(desk.getByText('Đang phục vụ')).toBeVisible();
});

/** Height of the digits as they are drawn, and everything in the page that is wider or higher than its place. */
function measure(): { digitPx: number; counterPx: number; overflowing: string[] } {
  const heightOf = (element: Element | null): number => {
    if (element === null) return 0;
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return 0;
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return context.measureText('1').actualBoundingBoxAscent * element.currentCSSZoom;
  };
  const isCut = (element: Element): boolean => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const isOutside = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    const hides = getComputedStyle(element).overflow !== 'visible';
    const isFull =
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return isOutside || (hides && isFull);
  };
  const words = [...document.querySelectorAll('p, h1, h2, h3 span, b, .counter')].filter(
    (element) => element.checkVisibility() && element.textContent.trim() !== '',
  );
  return {
    digitPx: heightOf(document.querySelector('[role=status] .number .number')),
    counterPx: heightOf(document.querySelector('[role=status] .counter')),
    overflowing: words.filter(isCut).map(({ textContent }) => textContent.trim()),
  };
}

test('what is called can be read from ten metres on 43 inches, and nothing is cut with four columns and long names', async ({
  demo,
}) => {
  const administrator = await new Administrator(demo.server.origin).signIn();
  await administrator.publish(demoCentre, (centre) => ({
    services: centre.services.map((service) => ({
      ...service,
      shortName: { vi: 'Lĩnh vực có tên rất dài', en: 'A field of a long name' },
    })),
    displays: [
      {
        id: 'bon-cot',
        name: { vi: 'Bốn cột', en: 'Four columns' },
        kind: 'board',
        columns: 4,
        zones: ['trai', 'giua', 'phai'],
      },
    ],
  }));
  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(2)];
  const number = await kiosk.takeNumber('Đất đai');
  await panel.callNext();
  for (const viewport of [lying, upright]) {
    const page = await demo.screen(viewport, `/display/?centre=${demoCentre}&layout=bon-cot`);
    await new DisplayPage(page).shows(number, 2);
    await page.evaluate(() => document.fonts.ready);
    const { digitPx, counterPx, overflowing } = await page.evaluate(measure);
    await shoot(page, `four-columns-${String(viewport.width)}`);
    const hanging = { diagonalInches: 43, widthPx: viewport.width, heightPx: viewport.height };
    expect(digitPx).toBeGreaterThanOrEqual(minimalDigitPx(hanging, 10));
    expect(counterPx).toBeGreaterThanOrEqual(minimalDigitPx(hanging, 10));
    expect(overflowing).toEqual([]);
  }
});
