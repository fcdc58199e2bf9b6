import { countersServing, type CallingRule, type Counter, type ServiceId } from './configuration.ts';
import { counterIn, lineIn, type Hall } from './hall.ts';
import { lengthOf, serviceLine, type Line } from './line.ts';
import { crewOf, type Hand } from './wait/crew.ts';
import { drainMs, type Loads } from './wait/drain.ts';
import { layoutOf, type Layout } from './wait/layout.ts';
import { absentPart, cycleMsOf } from './wait/pace.ts';
import { WorkingHours } from './wait/working-hours.ts';

/**
 * How long somebody who takes a number now would wait. Milliseconds. `now` is "go straight in"; `unknown` is said when no
 * counter for the service is open; `not-today` when the line would not reach them before closing.
 */
export type WaitEstimate =
  | { readonly kind: 'now' }
  | { readonly kind: 'range'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-today' };

/** Whether somebody claims priority or has an appointment. */
export type Claim = 'ordinary' | 'privileged';

/** People waiting for the service now. */
export const aheadIn = (hall: Hall, serviceId: ServiceId): number =>
  lengthOf(lineIn(hall, serviceLine(serviceId)));

/** The counters that serve the service just now. */
export const openCountersFor = (hall: Hall, serviceId: ServiceId): readonly Counter[] =>
  countersServing(hall.configuration, serviceId).filter((counter) => {
    const { session } = counterIn(hall, counter.id);
    return session !== null && session.pause === null;
  });

/**
 * The wait, in a range that is kept in four cases of five (`domain/bench/wait-estimate.ts` measures it): the lines ahead
 * are worked off at today's pace by the counters that are open or will be back, within the opening hours.
 */
export function estimateWait(
  hall: Hall,
  serviceId: ServiceId,
  now: number,
  claim: Claim = 'ordinary',
): WaitEstimate {
  const hours = new WorkingHours(hall, now);
  const layout = layoutOf(hall.configuration);
  const crew = crewOf(hall, layout, hours);
  const own = layout.indexOf.get(serviceId) ?? -1;
  const serving = crew.filter(({ tiers }) => tiers.some((tier) => tier.includes(own)));
  const rule = serving[0]?.counter.profile.rule;
  if (rule === undefined) return { kind: 'unknown' };
  const ahead = aheadOf(lineIn(hall, serviceLine(serviceId)), rule, claim);
  if (ahead === 0 && serving.some((hand) => hand.isIdle) && hours.clockMsFor(0) === 0) return { kind: 'now' };
  const loads = loadsOf(hall, layout, rule, claim);
  loads.tickets[own] = ahead + untilNextCall;
  const middleMs = drainMs(crew, loads, own);
  if (middleMs === null) return { kind: 'unknown' };
  const laterMs = middleMs * (claim === 'ordinary' && rule.kind !== 'longest-wait' ? overtaking : 1);
  return promise(hours, laterMs, spreadOf(ahead, serving));
}

/** Until one of the counters at work is free: a part of a service time. */
const untilNextCall = 0.8;
/** Privileged tickets that come later and go ahead. */
const overtaking = 1.12;

function loadsOf(hall: Hall, layout: Layout, rule: CallingRule, claim: Claim): Loads {
  const absent = absentPart(hall);
  const count = layout.lines.length;
  const loads = { tickets: new Array<number>(count).fill(0), cycleMs: new Array<number>(count).fill(0) };
  for (const [serviceId, index] of layout.indexOf) {
    const line = layout.lines[index];
    if (line !== undefined) loads.tickets[index] = aheadOf(lineIn(hall, line), rule, claim);
    loads.cycleMs[index] = cycleMsOf(hall, serviceId, layout.typicalMs[index] ?? 0, absent);
  }
  return loads;
}

/** How many of a line go before somebody who joins it now. */
function aheadOf(line: Line, rule: CallingRule, claim: Claim): number {
  if (claim === 'ordinary' || rule.kind === 'longest-wait') return lengthOf(line);
  const ordinary = line.ordinary.length;
  const privileged = lengthOf(line) - ordinary;
  const [inRow, inBetween] = rule.kind === 'ratio' ? [rule.priority, rule.ordinary] : [rule.inRow, 1];
  const turns = Math.floor((privileged + line.privilegedInRow) / Math.max(1, inRow));
  return privileged + Math.min(ordinary, line.ordinaryDue + turns * inBetween);
}

/** The deviation of the logarithm: chance in what is ahead, and what nobody can know (pace, pauses, sharing). */
function spreadOf(ahead: number, serving: readonly Hand[]): number {
  const chance = 0.55 / (ahead + 1);
  return Math.sqrt(chance + 0.03 + 0.02 / serving.length);
}

const fiveMinutes = 300_000;
const reach = { below: 0.85, above: 1.3 };

function promise(hours: WorkingHours, middleMs: number, spread: number): WaitEstimate {
  if (hours.clockMsFor(middleMs) === null) return { kind: 'not-today' };
  const earliest = hours.clockMsFor(middleMs * Math.exp(-reach.below * spread)) ?? 0;
  const latest = hours.clockMsFor(middleMs * Math.exp(reach.above * spread)) ?? hours.clockMsToClosing();
  const fromMs = Math.floor(earliest / fiveMinutes) * fiveMinutes;
  const toMs = Math.max(fromMs + fiveMinutes, Math.ceil(latest / fiveMinutes) * fiveMinutes);
  return { kind: 'range', fromMs, toMs };
}
