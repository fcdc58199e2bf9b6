import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHall } from '../load/busy-hall.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { startScreens } from '../load/stopped-screens.ts';

let sanh: RunningSanh;

beforeAll(async () => {
  sanh = await startSanh();
});

afterAll(() => sanh.stop());

async function connectedScreens(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^\w*sockets\{role="display"[^}]*\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

const screens = 50;
const goneWithinMs = 10_000;
const moreMemoryMb = 120;

test('screens that stop reading are gone within ten seconds and hold no memory that grows', async () => {
  const [{ origin, pid }] = sanh.servers;
  const silent = await startScreens(origin, screens);
  const hall = await fillHall({ kiosks: 4, counters: 4, pauseMs: 5 }, () => origin);
  await expect.poll(() => connectedScreens(origin), { timeout: 10_000 }).toBe(screens);
  const [from, before] = [performance.now(), await residentMb(pid)];
  silent.stopReading();
  let most = before;
  await expect
    .poll(
      async () => {
        most = Math.max(most, await residentMb(pid));
        return connectedScreens(origin);
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(0);
  const goneMs = Math.round(performance.now() - from);
  await hall.end();
  await silent.end();
  console.log(
    JSON.stringify({ fault: 'never reads', screens, goneMs, moreMemoryMb: Math.round(most - before) }),
  );
  expect(goneMs).toBeLessThan(goneWithinMs);
  expect(most - before).toBeLessThan(moreMemoryMb);
});
