import { afterOpenTime } from '../calendar/opening.ts';
import {
  countersServing,
  serviceOf,
  type Counter,
  type HallConfiguration,
  type ServiceId,
} from './configuration.ts';
import { counterIn, lineIn, serviceIn, type Hall } from './hall.ts';
import { lengthOf, serviceLine } from './line.ts';

/**
 * How long somebody who takes a number now would wait. Milliseconds. `now` is "go straight in"; `unknown` is said when no
 * counter for the service is open; `not-today` when the line would not reach them before closing.
 */
export type WaitEstimate =
  | { readonly kind: 'now' }
  | { readonly kind: 'range'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-today' };

const isWorking = (hall: Hall, counter: Counter): boolean => {
  const { session } = counterIn(hall, counter.id);
  return session !== null && session.pause === null;
};

/** People waiting for the service now. */
export const aheadIn = (hall: Hall, serviceId: ServiceId): number =>
  lengthOf(lineIn(hall, serviceLine(serviceId)));

/** The counters that serve the service just now. */
export const openCountersFor = (hall: Hall, serviceId: ServiceId): readonly Counter[] =>
  countersServing(hall.configuration, serviceId).filter((counter) => isWorking(hall, counter));

export function estimateWait(hall: Hall, serviceId: ServiceId, now: number): WaitEstimate {
  const open = openCountersFor(hall, serviceId);
  if (open.length === 0) return { kind: 'unknown' };
  const ahead = aheadIn(hall, serviceId);
  if (ahead === 0 && open.some((counter) => counterIn(hall, counter.id).ticketId === null))
    return { kind: 'now' };
  const share = open.reduce((sum, counter) => sum + shareOf(hall, counter, serviceId), 0);
  const rounds = (ahead + 0.5) / Math.max(share, 0.1);
  const { meanMs, spreadMs } = paceOf(hall, serviceId);
  const middle = rounds * meanMs;
  const spread = 1.3 * spreadMs * Math.sqrt(rounds);
  return withinHours(hall.configuration, now, Math.max(0, middle - spread), middle + spread);
}

/** The part of a counter's time that falls to the service, by how many wait for each of those it serves. */
function shareOf(hall: Hall, counter: Counter, serviceId: ServiceId): number {
  const own = Math.max(1, aheadIn(hall, serviceId));
  const tier = counter.profile.tiers.find((services) => services.includes(serviceId)) ?? [];
  const all = tier.reduce((sum, id) => sum + (id === serviceId ? own : aheadIn(hall, id)), 0);
  return own / all;
}

/** Service times: today's own as far as they are known, else the typical ones. */
function paceOf(hall: Hall, serviceId: ServiceId): { meanMs: number; spreadMs: number } {
  const { recentMs } = serviceIn(hall, serviceId);
  const typical = serviceOf(hall.configuration, serviceId)?.typicalMs ?? { p50: 600_000, p90: 1_200_000 };
  const weight = recentMs.length / (recentMs.length + 8);
  const today = recentMs.length === 0 ? 0 : recentMs.reduce((sum, ms) => sum + ms, 0) / recentMs.length;
  return {
    meanMs: weight * today + (1 - weight) * typical.p50 * 1.1,
    spreadMs: (typical.p90 - typical.p50) / 1.28,
  };
}

const fiveMinutes = 300_000;

function withinHours(
  { calendar, timeZone, rules }: HallConfiguration,
  now: number,
  from: number,
  to: number,
): WaitEstimate {
  const down = Math.floor(from / fiveMinutes) * fiveMinutes;
  const up = Math.max(fiveMinutes, Math.ceil(to / fiveMinutes) * fiveMinutes);
  if (rules.alwaysOpen) return { kind: 'range', fromMs: down, toMs: up };
  const earliest = afterOpenTime(calendar, timeZone, now, down);
  const middle = afterOpenTime(calendar, timeZone, now, (from + to) / 2);
  const latest = afterOpenTime(calendar, timeZone, now, up);
  if (earliest === null || middle === null) return { kind: 'not-today' };
  return { kind: 'range', fromMs: earliest - now, toMs: (latest ?? middle) - now };
}
