import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHall } from '../load/busy-hall.ts';
import { watchHall, type WatchingScreen } from '../load/screen.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { FaultProxy, type Weather } from './fault-proxy.ts';
import { someMomentOfWork } from './kills.ts';

let sanh: RunningSanh;
let line: FaultProxy;
let screen: WatchingScreen;
let undisturbed: WatchingScreen;

beforeAll(async () => {
  sanh = await startSanh();
  const [{ origin }] = sanh.servers;
  line = await FaultProxy.start(origin);
  [screen, undisturbed] = await Promise.all([watchHall(line.origin), watchHall(origin)]);
});

afterAll(async () => {
  screen.close();
  undisturbed.close();
  await line.stop();
  await sanh.stop();
});

const healedWithinMs = 2000;
const noticedWithinMs = 10_000;

async function isCurrentAgain(): Promise<number> {
  const from = performance.now();
  await expect
    .poll(() => screen.isConnected && screen.version === undisturbed.version && screen.version > 0, {
      timeout: 10_000,
      interval: 10,
    })
    .toBe(true);
  return performance.now() - from;
}

/** Every version up to the present one was folded from its own event, none skipped by a snapshot. */
function expectNothingMissed(): void {
  const [first] = screen.folded;
  expect(screen.snapshots).toBe(1);
  expect(screen.folded).toEqual(screen.folded.map((_, index) => (first ?? 0) + index));
  expect(screen.faults).toEqual([]);
  expect(screen.hash).toBe(undisturbed.hash);
}

const storms: readonly Weather[] = [
  { kind: 'cut' },
  { kind: 'delayed', ms: 400 },
  { kind: 'slow', bytesPerSecond: 5000 },
  { kind: 'half-open' },
];

test.each(storms)(
  'a screen behind a line that is $kind sees every event and is current two seconds after it heals',
  async (weather) => {
    const [{ origin }] = sanh.servers;
    const hall = await fillHall({ kiosks: 3, counters: 3, pauseMs: 20 }, () => origin);
    await someMomentOfWork(hall.ledger);
    line.set(weather);
    await someMomentOfWork(hall.ledger);
    await hall.end();
    line.set({ kind: 'sound' });
    const tookMs = await isCurrentAgain();
    console.log(
      JSON.stringify({
        fault: weather.kind,
        currentAgainMs: Math.round(tookMs),
        folded: screen.folded.length,
      }),
    );
    expect(tookMs).toBeLessThan(healedWithinMs);
    expectNothingMissed();
  },
);

test('a screen notices within ten seconds that its line is half-open', async () => {
  await isCurrentAgain();
  const [from, before] = [performance.now(), screen.losses.length];
  line.set({ kind: 'half-open' });
  await expect.poll(() => screen.losses.length, { timeout: 15_000, interval: 20 }).toBeGreaterThan(before);
  const noticedMs = (screen.losses.at(-1)?.at ?? Infinity) - from;
  line.set({ kind: 'sound' });
  const tookMs = await isCurrentAgain();
  console.log(
    JSON.stringify({
      fault: 'half-open, silent',
      noticedMs: Math.round(noticedMs),
      currentAgainMs: Math.round(tookMs),
    }),
  );
  expect(noticedMs).toBeLessThan(noticedWithinMs);
  expectNothingMissed();
});
