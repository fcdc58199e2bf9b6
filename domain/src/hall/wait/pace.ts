import type { Service, ServiceId } from '../configuration.ts';
import { serviceIn, type Hall } from '../hall.ts';

/** Between finishing and calling the next one. */
const turnaroundMs = 20_000;
/** Today's own times outweigh the typical ones from so many on. */
const priorWeight = 6;
const absentShare = { missed: 1, of: 25 };

/** How long a counter is taken by one ticket of a service, from its call to the next call, on average. */
export function cycleMsOf(hall: Hall, serviceId: ServiceId, typicalMs: number, absent: number): number {
  const { recentMs } = serviceIn(hall, serviceId);
  const known = recentMs.length;
  const meanMs = (known * meanOf(recentMs) + priorWeight * typicalMs) / (known + priorWeight);
  const { minimumMs } = hall.configuration.rules.noShow;
  const cycleMs = (1 - absent) * (meanMs + turnaroundMs) + absent * (minimumMs + turnaroundMs);
  return Math.max(1000, cycleMs);
}

const deviationsToP90 = 1.2816;

/** The mean of a lognormal time with the median and 90th percentile that the service states. */
export function typicalMeanMs({ typicalMs: { p50, p90 } }: Service): number {
  const sigma = p90 > p50 && p50 > 0 ? Math.log(p90 / p50) / deviationsToP90 : 0.5;
  return p50 * Math.exp((sigma * sigma) / 2);
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

function meanOf(times: readonly number[]): number {
  let sum = 0;
  for (const ms of times) sum += ms;
  return times.length === 0 ? 0 : sum / times.length;
}
