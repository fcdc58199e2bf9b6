import { measure } from './barriers/measure.ts';
import { demoCentre, expect, test } from './demo.ts';

test('a language added as data stands in the switch, speaks its own words and Vietnamese where it has none', async ({
  demo,
}) => {
  const page = await demo.screen({ width: 1080, height: 1920 }, 'about:blank');
  await page.route('**/locales/languages.json', async (route) => {
    const languages = (await (await route.fetch()).json()) as unknown[];
    await route.fulfill({ json: [...languages, { code: 'qps', short: 'QP', name: 'Pseudo' }] });
  });
  await page.route('**/locales/qps/kiosk.json', (route) =>
    route.fulfill({ json: { home: { takeNumber: 'Ŧåķê å ñûɱƀêř' } } }),
  );
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await page.getByRole('button', { name: 'VI Ngôn ngữ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pseudo' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'qps');
  await expect(page.getByRole('button', { name: 'Ŧåķê å ñûɱƀêř' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tra cứu thủ tục' })).toBeVisible();
  const found = await measure(page, 72);
  expect([found.small, found.cut, found.overlaps]).toEqual([[], [], []]);
});
