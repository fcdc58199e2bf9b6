import { setTimeout as delay } from 'node:timers/promises';
import type { FaultProxy, Weather } from '../../faults/fault-proxy.ts';
import type { ServerProcess } from '../../processes/server-process.ts';

/** How many cuts all displays together are to live through. */
export const cutsAsked = Number(process.env['SANH_CUTS'] ?? 25);

const weathers: readonly Weather[] = [
  { kind: 'cut' },
  { kind: 'half-open' },
  { kind: 'delayed', ms: 700 },
  { kind: 'slow', bytesPerSecond: 3000 },
];
/** Now and then a line lies dead for longer than it takes to notice that. */
const longEvery = 8;
const serverEvery = 5;

const between = (fromMs: number, toMs: number): number => fromMs + Math.random() * (toMs - fromMs);

/** Cuts the displays’ lines, each by another weather, or kills the server before all of them. Returns how many of each sort. */
export async function cutAgainAndAgain(
  lines: readonly FaultProxy[],
  server: ServerProcess,
): Promise<Readonly<Record<string, number>>> {
  const made: Record<string, number> = {};
  const count = (kind: string, times = 1): void => void (made[kind] = (made[kind] ?? 0) + times);
  for (let round = 0; round * lines.length < cutsAsked; round += 1) {
    if (round % serverEvery === serverEvery - 1) {
      await server.kill();
      await delay(between(0, 2000));
      await server.start();
      count('server killed', lines.length);
    } else {
      for (const [index, line] of lines.entries()) {
        const weather = weathers[(round + index) % weathers.length] ?? { kind: 'cut' };
        line.set(weather);
        count(weather.kind);
      }
      await delay(round % longEvery === 1 ? 13_000 : between(300, 4000));
      for (const line of lines) line.set({ kind: 'sound' });
    }
    await delay(between(300, 2500));
  }
  return made;
}
