import type { Hand } from './crew.ts';

/** Lines that are worked off, by the number of their service: tickets left in each, and how long one takes. */
export interface Loads {
  readonly tickets: number[];
  readonly cycleMs: number[];
}

const mostSteps = 24;
const nearlyNone = 0.05;
const shortestStepMs = 60_000;

/**
 * How long until the line `own` is worked off when every counter gives its time to its lines by their length, tier by tier.
 * Time flows in steps: to the next line that ends, the next counter that comes back, or half of what is left. Null when
 * nobody will come to it.
 */
export function drainMs(crew: readonly Hand[], loads: Loads, own: number): number | null {
  const { tickets } = loads;
  const rates = new Array<number>(tickets.length).fill(0);
  let atMs = 0;
  for (let step = 0; step < mostSteps; step++) {
    if (left(tickets, own) < nearlyNone) return atMs;
    const nextHandMs = setRates(rates, crew, loads, atMs);
    const ownMs = left(tickets, own) / left(rates, own);
    const isShared = endOfOthersMs(tickets, rates, own) < Infinity;
    const halfMs = isShared && step < mostSteps / 2 ? Math.max(ownMs / 2, shortestStepMs) : ownMs;
    const stepMs = Math.min(nextHandMs - atMs, halfMs, endOfOthersMs(tickets, rates, own));
    if (ownMs <= stepMs) return Number.isFinite(ownMs) ? atMs + ownMs : null;
    for (let index = 0; index < tickets.length; index++) {
      tickets[index] = Math.max(0, left(tickets, index) - left(rates, index) * stepMs);
    }
    atMs += stepMs;
  }
  const ownMs = left(tickets, own) / left(rates, own);
  return Number.isFinite(ownMs) ? atMs + ownMs : null;
}

const left = (list: number[], index: number): number => list[index] ?? 0;

/** When the first of the other lines ends. */
function endOfOthersMs(tickets: number[], rates: number[], own: number): number {
  let endMs = Infinity;
  for (let index = 0; index < tickets.length; index++) {
    const rate = left(rates, index);
    if (index !== own && rate > 0) endMs = Math.min(endMs, left(tickets, index) / rate);
  }
  return endMs;
}

/** Tickets a millisecond of each line at this time; returns when the next counter comes back. */
function setRates(rates: number[], crew: readonly Hand[], loads: Loads, atMs: number): number {
  rates.fill(0);
  let nextHandMs = Infinity;
  for (const hand of crew) {
    if (hand.freeInMs > atMs) nextHandMs = Math.min(nextHandMs, hand.freeInMs);
    else for (const tier of hand.tiers) if (addRates(rates, tier, loads)) break;
  }
  return nextHandMs;
}

/** A counter's time spread over a tier; false where nobody waits in it. */
function addRates(rates: number[], tier: readonly number[], { tickets, cycleMs }: Loads): boolean {
  let workMs = 0;
  for (const index of tier) {
    if (left(tickets, index) >= nearlyNone) workMs += left(tickets, index) * left(cycleMs, index);
  }
  if (workMs === 0) return false;
  for (const index of tier) {
    if (left(tickets, index) >= nearlyNone) rates[index] = left(rates, index) + left(tickets, index) / workMs;
  }
  return true;
}
