import { FaultProxy } from '../faults/fault-proxy.ts';
import { expect, test as base } from './demo.ts';

const test = base.extend<{ line: FaultProxy }>({
  line: async ({ demo }, use) => {
    const line = await FaultProxy.start(demo.server.origin);
    await use(line);
    await line.stop();
  },
});

const birth = { service: 'Hộ tịch, chứng thực', code: '1.001193' };

test('a kiosk whose disk is full gives no number without the network, says what to do, and gives one once there is room', async ({
  demo,
  line,
}) => {
  const kiosk = await demo.offlineKiosk(line);
  const { page } = kiosk;
  await kiosk.isPrepared(birth.code);
  const devTools = await page.context().newCDPSession(page);
  line.set({ kind: 'cut' });
  await kiosk.saysItIsOffline();

  await devTools.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 1 });
  await kiosk.hasNoRoom();
  await kiosk.chooseService(birth.service);
  await kiosk.confirm.click();
  await expect(page.getByText(/Bộ nhớ của máy đang gặp sự cố/)).toBeVisible();
  await expect(page.getByText(/Mời ông\/bà lấy số tại bàn hướng dẫn/).first()).toBeVisible();
  await expect(page.getByText(/^A-\d{3,}$/)).toBeHidden();
  expect(await kiosk.givenHere()).toEqual([]);

  await devTools.send('Storage.overrideQuotaForOrigin', { origin: line.origin });
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  const number = await kiosk.takeNumber(birth.service);
  await kiosk.saysItsNumberIsOffline();
  expect(await kiosk.givenHere()).toEqual([number]);
  await kiosk.done();
  line.set({ kind: 'sound' });
  await expect
    .poll(async () =>
      (await demo.hall()).tickets.filter(({ state }) => state === 'waiting').map(({ label }) => label),
    )
    .toEqual([number]);
});
