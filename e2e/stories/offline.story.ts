import { setTimeout as delay } from 'node:timers/promises';
import type { HallSnapshot, Ticket } from '@sanh/domain';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { expect, test as base } from './demo.ts';

const test = base.extend<{ line: FaultProxy }>({
  line: async ({ demo }, use) => {
    const line = await FaultProxy.start(demo.server.origin);
    await use(line);
    await line.stop();
  },
});

const birth = { service: 'Hộ tịch, chứng thực', code: '1.001193', name: /khai sinh/i };
const dayMs = 24 * 3_600_000;

const waiting = ({ tickets }: HallSnapshot): readonly Ticket[] =>
  tickets.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.rank - b.rank);
const labels = (hall: HallSnapshot): readonly string[] => waiting(hall).map(({ label }) => label);

test('with the cable out one can look up, take numbers and start the kiosk again; with it back the hall is right within a second', async ({
  demo,
  line,
}) => {
  const panel = await demo.panel(8);
  const kiosk = await demo.offlineKiosk(line);
  await kiosk.isPrepared(birth.code);
  line.set({ kind: 'cut' });
  await kiosk.saysItIsOffline();

  await kiosk.page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await kiosk.page.getByRole('button', { name: 'Xong' }).click();
  await kiosk.page
    .getByRole('button', { name: /^Hộ tịch/ })
    .first()
    .click();
  await kiosk.page.getByRole('button', { name: birth.name }).first().click();
  await expect(kiosk.page.getByText('Giấy tờ cần mang').first()).toBeVisible();
  await kiosk.page.getByRole('button', { name: 'Trang đầu' }).click();

  const first = await kiosk.takeNumber(birth.service);
  await kiosk.saysItsNumberIsOffline();
  await kiosk.page.reload();
  expect(await kiosk.number()).toBe(first);
  await kiosk.done();
  await kiosk.page.reload();
  await kiosk.saysItIsOffline();
  await kiosk.page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await kiosk.page.getByRole('textbox').fill('làm sổ đỏ');
  await expect(
    kiosk.page.getByRole('button', { name: /cấp Giấy chứng nhận quyền sử dụng đất/ }).first(),
  ).toBeVisible();
  await kiosk.page.getByRole('button', { name: 'Trang đầu' }).click();
  const second = await kiosk.takeNumber(birth.service);
  await kiosk.done();
  expect([first, second]).toEqual(['A-700', 'A-701']);
  expect(labels(await demo.hall())).toEqual([]);

  line.set({ kind: 'sound' });
  await kiosk.isLive();
  await expect.poll(async () => labels(await demo.hall()), { timeout: 1000 }).toEqual([first, second]);
  await delay(1500);
  expect(labels(await demo.hall())).toEqual([first, second]);
  await panel.callNext();
  await panel.hasInHand(first);
  expect(await kiosk.takeNumber(birth.service)).toBe('A-001');
});

test('an answer that is lost on the way leaves one ticket: the number on the screen', async ({
  demo,
  line,
}) => {
  const kiosk = await demo.offlineKiosk(line);
  await kiosk.isPrepared(birth.code);
  await kiosk.chooseService(birth.service);
  line.set({ kind: 'delayed', ms: 700 });
  await kiosk.confirm.click();
  await expect.poll(async () => labels(await demo.hall()), { intervals: [20] }).toEqual(['A-001']);
  line.set({ kind: 'cut' });
  const number = await kiosk.number();
  expect(number).toBe('A-700');
  line.set({ kind: 'sound' });
  await expect.poll(async () => labels(await demo.hall())).toEqual([number]);
  const own = (await demo.hall()).tickets.find(({ label }) => label === 'A-001');
  expect(own).toMatchObject({ state: 'ended', outcome: 'voided' });
});

test('a server killed during the tap costs nobody a number and gives none twice', async ({ demo, line }) => {
  const kiosk = await demo.offlineKiosk(line);
  await kiosk.isPrepared(birth.code);
  await kiosk.chooseService(birth.service);
  await Promise.all([kiosk.confirm.click(), demo.server.kill()]);
  const number = await kiosk.number();
  await kiosk.done();
  await demo.server.start();
  await kiosk.isLive();
  await expect.poll(async () => labels(await demo.hall())).toEqual([number]);
});

test(
  'once the cable is back six offline numbers are in the line on server, panel and display within a second, in each of three cuts',
  { tag: '@alone' },
  async ({ demo, line }) => {
    const panel = await demo.panel(8);
    const display = await demo.display();
    const kiosk = await demo.offlineKiosk(line);
    await kiosk.isPrepared(birth.code);
    const took: number[] = [];
    const stages: string[] = [];
    const given: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      line.set({ kind: 'cut' });
      await kiosk.saysItIsOffline();
      for (let one = 0; one < 2; one += 1) {
        given.push(await kiosk.takeNumber(birth.service));
        await kiosk.done();
      }
      const last = given.at(-1) ?? '';
      const from = performance.now();
      const passed = (stage: string) => (): void =>
        void stages.push(`${stage} ${String(Math.round(performance.now() - from))}`);
      line.set({ kind: 'sound' });
      await Promise.all([
        kiosk.isLive().then(passed('kiosk')),
        expect
          .poll(async () => labels(await demo.hall()), { intervals: [20] })
          .toEqual(given)
          .then(passed('server')),
        panel.page.getByRole('button', { name: last }).waitFor().then(passed('panel')),
        display.page
          .getByText(`${String(given.length)} người chờ`, { exact: true })
          .first()
          .waitFor()
          .then(passed('display')),
      ]);
      took.push(Math.round(performance.now() - from));
    }
    console.log(`ms from the link's return: ${stages.join(', ')}`);
    expect(Math.max(...took)).toBeLessThan(1000);
  },
);

for (const [name, aheadMs] of [
  ['ahead', dayMs],
  ['behind', -dayMs],
] as const) {
  test(`a kiosk whose clock is a day ${name} gives numbers of today, in the order people came`, async ({
    demo,
    line,
  }) => {
    const kiosk = await demo.offlineKiosk(line, aheadMs);
    await kiosk.isPrepared(birth.code);
    line.set({ kind: 'cut' });
    await kiosk.saysItIsOffline();
    await kiosk.page.reload();
    await kiosk.saysItIsOffline();
    const before = Date.now();
    const first = await kiosk.takeNumber(birth.service);
    await kiosk.done();
    const second = await kiosk.takeNumber(birth.service);
    line.set({ kind: 'sound' });
    await expect.poll(async () => labels(await demo.hall()), { timeout: 30_000 }).toEqual([first, second]);
    for (const { issuedAt } of waiting(await demo.hall())) {
      expect(issuedAt).toBeGreaterThan(before - 5000);
      expect(issuedAt).toBeLessThan(Date.now());
    }
  });
}
