import { expect, test } from './demo.ts';

test.use({ serviceWorkers: 'allow' });

test('a citizen takes a number, the display calls it, a clerk serves it, and a second counter never calls the same one', async ({
  demo,
}) => {
  const kiosk = await demo.kiosk();
  const display = await demo.display();
  const [eight, nine] = [await demo.panel(8), await demo.panel(9)];
  await display.isLive();

  const first = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await kiosk.done();
  const second = await kiosk.takeNumber('Hộ tịch, chứng thực');
  await kiosk.done();
  expect([first, second]).toEqual(['A-001', 'A-002']);

  await Promise.all([eight.callNext(), nine.callNext()]);
  await Promise.all([
    display.shows(first, 8).catch(() => display.shows(first, 9)),
    display.page.getByText(second).first().waitFor(),
  ]);
  const inHand = await Promise.all(
    [eight, nine].map((panel) =>
      panel.page
        .getByText(/^A-00[12]$/)
        .first()
        .innerText(),
    ),
  );
  expect([...inHand].sort()).toEqual([first, second]);

  await eight.start();
  await eight.finish();
  await nine.start();
  await nine.finish();
});

test('a ticket in hand is still there after a reload, and undo takes the last step back', async ({
  demo,
}) => {
  const kiosk = await demo.kiosk();
  const panel = await demo.panel(1);
  const number = await kiosk.takeNumber('Thuế đất đai');
  await panel.callNext();
  await panel.hasInHand(number);
  await panel.start();
  await panel.page.reload();
  await panel.hasInHand(number);
  await panel.finish();
  await panel.press('Control+z');
  await panel.hasInHand(number);
});

test('two fingers on the button take one number', async ({ demo }) => {
  const kiosk = await demo.kiosk();
  await kiosk.chooseService('Xây dựng');
  await kiosk.confirm.dblclick();
  const number = await kiosk.number();
  await kiosk.done();
  expect(await kiosk.takeNumber('Xây dựng')).toBe('D-002');
  expect(number).toBe('D-001');
});

test('a reload while the number is on its way ends with the one ticket', async ({ demo }) => {
  const kiosk = await demo.kiosk();
  await kiosk.page.route('**/tickets', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await kiosk.chooseService('Xây dựng');
  await kiosk.confirm.click();
  await kiosk.page.waitForTimeout(300);
  await kiosk.page.unrouteAll({ behavior: 'ignoreErrors' });
  await kiosk.page.reload();
  expect(await kiosk.number()).toBe('D-001');
});
