import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultProxy } from '../faults/fault-proxy.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo, expect, test } from './demo.ts';

const birth = { service: 'Hộ tịch, chứng thực', code: '1.001193' };
const minute = 60_000;
const dayMs = 24 * 60 * minute;
/** Viet Nam is seven hours ahead all year. */
const localMs = (at: number): number => (at + 7 * 60 * minute) % dayMs;
const dayOf = (at: number): string => new Date(at + 7 * 60 * minute).toISOString().slice(0, 10);
const preload = new URL('../processes/moved-clock.js', import.meta.url).href;

for (const [name, kioskAheadMs] of [
  ['runs with the server’s', 0],
  ['is a day ahead', dayMs],
  ['is a day behind', -dayMs],
] as const) {
  test(`offline over midnight, with a clock that ${name}, a kiosk gives each day its own numbers`, async ({
    browser,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'sanh-midnight-'));
    const clock = join(folder, 'ahead');
    // The server's evening, ten minutes before midnight, whatever time it is here.
    const aheadMs = dayMs - 10 * minute - localMs(Date.now());
    await writeFile(clock, String(aheadMs));
    const settings = { DATA_DIR: folder, SANH_MOVED_CLOCK: clock, NODE_OPTIONS: `--import=${preload}` };
    const server = await ServerProcess.start(settings);
    const line = await FaultProxy.start(server.origin);
    const demo = new Demo(server, browser);
    const [today, tomorrow] = [dayOf(Date.now() + aheadMs), dayOf(Date.now() + aheadMs + dayMs)];
    try {
      const kiosk = await demo.offlineKiosk(line, aheadMs + kioskAheadMs);
      await kiosk.isPrepared(birth.code);
      await expect.poll(() => kiosk.lentDays(), { timeout: 60_000 }).toEqual([today, tomorrow]);
      line.set({ kind: 'cut' });
      await kiosk.saysItIsOffline();
      const last = await kiosk.takeNumber(birth.service);
      await kiosk.done();
      await kiosk.lets(15 * minute);
      const first = await kiosk.takeNumber(birth.service);
      await kiosk.done();

      await server.kill();
      await writeFile(clock, String(aheadMs + 15 * minute));
      await server.start();
      line.set({ kind: 'sound' });
      await kiosk.isLive();
      const filed = async (): Promise<unknown> => {
        const { day, tickets } = await demo.hall();
        return [day, tickets.map(({ id, state }) => `${id} ${state}`).sort()];
      };
      await expect
        .poll(filed, { timeout: 30_000 })
        .toEqual([tomorrow, [`${today}.${last} ended`, `${tomorrow}.${first} waiting`]]);
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await line.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
