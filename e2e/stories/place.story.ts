import { expect, test } from './demo.ts';
import { scanUntil } from './pages/scan.ts';
import { issued } from './panel/issue.ts';

test('a slip shown to the kiosk is asked for once, and again only when the line has moved', async ({
  demo,
}) => {
  const kiosk = await demo.kiosk();
  const { page } = kiosk;
  const answer = page.waitForResponse((response) => response.url().endsWith('/tickets'));
  const number = await kiosk.takeNumber('Đất đai');
  const { phoneUrl } = (await (await answer).json()) as { phoneUrl: string };
  await kiosk.done();

  let asked = 0;
  page.on('request', (request) => (asked += request.url().includes('/api/phone/') ? 1 : 0));
  await scanUntil(page, phoneUrl, page.getByRole('heading', { name: 'Phiếu số của ông/bà' }));
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
  await page.waitForTimeout(2000);
  expect(asked).toBeLessThanOrEqual(2);

  const before = asked;
  await issued(demo, 'dat-dai', 1);
  await expect.poll(() => asked).toBe(before + 1);
  await page.waitForTimeout(1000);
  expect(asked).toBe(before + 1);
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
});
