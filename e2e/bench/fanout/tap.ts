import { setTimeout as delay } from 'node:timers/promises';
import { measuredFrom, type Measured } from '../measure/drive.ts';
import { Clients } from './clients.ts';

export interface TapSize {
  readonly displays: number;
  readonly perSecond: number;
  readonly seconds: number;
}

/** Commands at an even pace, whatever is still under way, and the time from each to its receipt on every display. */
export async function tapToDisplays(
  origin: string,
  command: () => Promise<{ readonly version: number }>,
  { displays, perSecond, seconds }: TapSize,
): Promise<Measured> {
  const clients = await Clients.connect({ origin, sockets: displays }, 1);
  const taps: Promise<{ version: number; at: number }>[] = [];
  const tap = async () => {
    const at = performance.timeOrigin + performance.now();
    return { at, version: (await command()).version };
  };
  const from = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent++) {
    const dueMs = from + (1000 * sent) / perSecond - performance.now();
    if (dueMs > 1) await delay(dueMs);
    taps.push(tap());
  }
  const tapped = await Promise.all(taps);
  await delay(500);
  const { receipts } = await clients.report();
  await clients.end();
  const versions = Object.keys(receipts).map(Number);
  const latenciesMs = tapped.flatMap(({ version, at }) => {
    // Commands of one batch travel as one message, named by its last version.
    const carrier = versions.find((to) => to >= version) ?? Infinity;
    return (receipts[carrier] ?? []).map((receivedAt) => receivedAt - at);
  });
  return measuredFrom(latenciesMs, seconds);
}
