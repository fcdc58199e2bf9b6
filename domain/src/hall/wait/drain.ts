import type { Hand } from './crew.ts';

/** A line that is worked off: tickets left in it, and how long one takes. */
export interface Load {
  tickets: number;
  readonly cycleMs: number;
}

const mostSteps = 24;
const nearlyNone = 0.05;

/**
 * How long until the line `own` is worked off when every counter gives its time to its lines by their length, tier by tier.
 * Time flows in steps: to the next line that ends, the next counter that comes back, or half of what is left. Null when
 * nobody will come to it.
 */
export function drainMs(crew: readonly Hand[], loads: ReadonlyMap<string, Load>, own: string): number | null {
  const target = loads.get(own);
  if (target === undefined) return null;
  const rates = new Map<Load, number>();
  let atMs = 0;
  for (let step = 0; step < mostSteps; step++) {
    if (target.tickets < nearlyNone) return atMs;
    rates.clear();
    let nextHandMs = Infinity;
    for (const hand of crew) {
      if (hand.freeInMs <= atMs) addRates(rates, hand, loads);
      else nextHandMs = Math.min(nextHandMs, hand.freeInMs);
    }
    const ownMs = target.tickets / (rates.get(target) ?? 0);
    let stepMs = Math.min(nextHandMs - atMs, step < mostSteps / 2 ? Math.max(ownMs / 2, 30_000) : ownMs);
    for (const [load, rate] of rates) if (load !== target) stepMs = Math.min(stepMs, load.tickets / rate);
    if (ownMs <= stepMs) return atMs + ownMs;
    if (stepMs === Infinity) return null;
    for (const [load, rate] of rates) load.tickets = Math.max(0, load.tickets - rate * stepMs);
    atMs += stepMs;
  }
  const rate = rates.get(target) ?? 0;
  return rate > 0 ? atMs + target.tickets / rate : null;
}

/** A counter's time in the first of its tiers where anybody waits. */
function addRates(rates: Map<Load, number>, { counter }: Hand, loads: ReadonlyMap<string, Load>): void {
  for (const tier of counter.profile.tiers) {
    let tickets = 0;
    let workMs = 0;
    for (const id of tier) {
      const load = loads.get(id);
      if (load === undefined || load.tickets < nearlyNone) continue;
      tickets += load.tickets;
      workMs += load.tickets * load.cycleMs;
    }
    if (tickets === 0) continue;
    for (const id of tier) {
      const load = loads.get(id);
      if (load === undefined || load.tickets < nearlyNone) continue;
      rates.set(load, (rates.get(load) ?? 0) + load.tickets / workMs);
    }
    return;
  }
}
