import type { Service } from '../configuration.ts';
import { serviceIn, type Hall } from '../hall.ts';

/** How long a counter is taken by one ticket of a service, from its call to the next call. */
export interface Pace {
  readonly cycleMs: number;
  /** Squared coefficient of variation of one service time. */
  readonly variation: number;
}

/** Between finishing and calling the next one. */
const turnaroundMs = 20_000;
/** Today's own times outweigh the typical ones from so many on. */
const priorWeight = 6;
const absentShare = { missed: 1, of: 25 };

export function paceOf(hall: Hall, service: Service, absent: number): Pace {
  const { p50, p90 } = service.typicalMs;
  const sigma = p90 > p50 && p50 > 0 ? Math.log(p90 / p50) / 1.2816 : 0.5;
  const variation = Math.exp(sigma * sigma) - 1;
  const typicalMs = p50 * Math.sqrt(1 + variation);
  const { recentMs } = serviceIn(hall, service.id);
  const known = recentMs.length;
  const meanMs = (known * meanOf(recentMs) + priorWeight * typicalMs) / (known + priorWeight);
  const { minimumMs } = hall.configuration.rules.noShow;
  const cycleMs = (1 - absent) * (meanMs + turnaroundMs) + absent * (minimumMs + turnaroundMs);
  return { cycleMs: Math.max(1000, cycleMs), variation };
}

/** The part of those called who do not come, as today has shown it. */
export function absentPart(hall: Hall): number {
  let { missed, of } = absentShare;
  for (const counter of Object.values(hall.counters)) {
    missed += counter.missed;
    of += counter.missed + counter.served;
  }
  return missed / of;
}

const means = new WeakMap<readonly number[], number>();

function meanOf(times: readonly number[]): number {
  const known = means.get(times);
  if (known !== undefined) return known;
  const mean = times.length === 0 ? 0 : times.reduce((sum, ms) => sum + ms, 0) / times.length;
  means.set(times, mean);
  return mean;
}
