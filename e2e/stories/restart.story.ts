import { expect, test } from './demo.ts';

test.use({ serviceWorkers: 'allow' });

test('the server is killed in the middle: every screen says so, keeps what it showed, and catches up', async ({
  demo,
}) => {
  const kiosk = await demo.kiosk();
  const display = await demo.display();
  const panel = await demo.panel(4);
  const first = await kiosk.takeNumber('Xây dựng');
  await panel.callNext();
  await display.shows(first, 4);

  await demo.server.kill();
  await display.saysItIsStale();
  await expect(display.page.getByText(first, { exact: true }).first()).toBeVisible();
  await expect(panel.page.getByText(first, { exact: true }).first()).toBeVisible();

  // A step taken while the server is away is sent until it is answered, and counts once.
  await panel.press('F4');
  await demo.server.start();
  await display.isLive();
  await expect(panel.page.getByText('Đang phục vụ', { exact: true })).toBeVisible();
  await panel.finish();

  await kiosk.done();
  expect(await kiosk.takeNumber('Xây dựng')).toBe('D-002');
  await panel.callNext();
  await display.shows('D-002', 4);
});
