import { percentOf, timeFiguresOf, type TimeFigures } from '../statistics/figures.ts';
import { tallyDay } from '../statistics/tally-day.ts';
import { Tally } from '../statistics/tally.ts';
import type { LegFacts, StatisticsRules } from '../statistics/times.ts';
import type { CounterTime } from './counter-time.ts';
import type { Call } from './observed-day.ts';
import { sliceSize, type Sliced } from './sliced.ts';

export interface DayFigures {
  /** Of legs that were called: whoever was left at closing has waited without an end, and counts in `left` alone. */
  readonly wait: TimeFigures;
  readonly served: number;
  /** Legs that still waited, or were called and had not come, when the day closed. */
  readonly left: number;
  /** Legs that were called and nobody came. */
  readonly noShow: number;
}

export interface CounterFigures extends CounterTime {
  /** Time in service of the time open; null of a counter that was never open. */
  readonly busyPercent: number | null;
}

/** Null where one side has no such figure. */
export interface DayDifference {
  readonly waitMedianMs: number | null;
  readonly waitP90Ms: number | null;
  readonly withinPoints: number | null;
  readonly served: number;
  readonly left: number;
  readonly noShow: number;
}

export interface Compared {
  readonly was: DayFigures;
  readonly would: DayFigures;
  readonly difference: DayDifference;
}

export interface DayComparison {
  readonly all: Compared;
  readonly services: readonly (Compared & { readonly serviceId: string })[];
  /** By the hour of the local clock in which legs began to wait, e.g. "07". */
  readonly hours: readonly (Compared & { readonly hour: string })[];
  readonly counters: readonly {
    readonly counterId: string;
    readonly was: CounterFigures;
    readonly would: CounterFigures;
  }[];
}

export interface LivedSide {
  readonly legs: readonly LegFacts[];
  readonly counters: ReadonlyMap<string, CounterTime>;
}

/** A day beside what it would have been, by the definitions of the statistics. */
export function* compareDays(
  day: string,
  { was, would }: { was: LivedSide; would: LivedSide },
  rules: StatisticsRules,
): Sliced<DayComparison> {
  const before = yield* tallied(day, was.legs, rules);
  const after = yield* tallied(day, would.legs, rules);
  return {
    all: compared(before.all, after.all),
    services: keysOf(before.services, after.services).map((serviceId) => ({
      serviceId,
      ...compared(before.services.get(serviceId), after.services.get(serviceId)),
    })),
    hours: keysOf(before.hours, after.hours).map((hour) => ({
      hour,
      ...compared(before.hours.get(hour), after.hours.get(hour)),
    })),
    counters: keysOf(was.counters, would.counters).map((counterId) => ({
      counterId,
      was: counterFigures(was.counters.get(counterId)),
      would: counterFigures(would.counters.get(counterId)),
    })),
  };
}

/** Counted some at a time: tallies add up. */
function* tallied(
  day: string,
  legs: readonly LegFacts[],
  rules: StatisticsRules,
): Sliced<{ all: Tally; services: Tallied; hours: Tallied }> {
  const all = new Tally();
  const [services, hours] = [new Map<string, Tally>(), new Map<string, Tally>()];
  for (let from = 0; from < legs.length; from += sliceSize) {
    const part = tallyDay({ day, legs: legs.slice(from, from + sliceSize), ratings: [] }, rules);
    for (const tally of part.get('all')?.values() ?? []) all.add(tally.pack());
    addTo(services, part.get('service'));
    addTo(hours, part.get('hour'));
    yield;
  }
  return { all, services, hours: new Map([...hours].filter(([, tally]) => tally.of('legs') > 0)) };
}

type Tallied = ReadonlyMap<string, Tally>;

function addTo(sums: Map<string, Tally>, part: Tallied | undefined): void {
  for (const [key, tally] of part ?? []) sums.set(key, (sums.get(key) ?? new Tally()).add(tally.pack()));
}

const keysOf = (...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] =>
  [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();

function compared(before: Tally | undefined, after: Tally | undefined): Compared {
  const [was, would] = [figuresOf(before ?? new Tally()), figuresOf(after ?? new Tally())];
  return {
    ...{ was, would },
    difference: {
      waitMedianMs: difference(was.wait.medianMs, would.wait.medianMs),
      waitP90Ms: difference(was.wait.p90Ms, would.wait.p90Ms),
      withinPoints: difference(was.wait.withinPercent, would.wait.withinPercent),
      ...{ served: would.served - was.served, left: would.left - was.left },
      noShow: would.noShow - was.noShow,
    },
  };
}

const figuresOf = (tally: Tally): DayFigures => ({
  wait: timeFiguresOf(tally, 'wait'),
  served: tally.of('served'),
  left: tally.of('expired') + tally.of('carried-over'),
  noShow: tally.of('no-show'),
});

/** To one decimal, as the shares themselves are. */
const difference = (was: number | null, would: number | null): number | null =>
  was === null || would === null ? null : Math.round((would - was) * 10) / 10;

const counterFigures = (time: CounterTime = { openMs: 0, busyMs: 0 }): CounterFigures => ({
  ...time,
  busyPercent: percentOf(time.busyMs, time.openMs),
});

export interface CallDifference {
  readonly ticketId: string;
  /** The how-manieth call of the ticket. */
  readonly call: number;
  readonly was: Call | null;
  readonly would: Call | null;
}

/** The calls that came at another time, at another counter, by another rule or not at all; the earliest first. */
export function differingCalls(was: readonly Call[], would: readonly Call[]): readonly CallDifference[] {
  const [before, after] = [byTicket(was), byTicket(would)];
  const differences: CallDifference[] = [];
  for (const ticketId of new Set([...before.keys(), ...after.keys()])) {
    const [ofWas, ofWould] = [before.get(ticketId) ?? [], after.get(ticketId) ?? []];
    for (let call = 1; call <= Math.max(ofWas.length, ofWould.length); call++) {
      const [one, other] = [ofWas[call - 1] ?? null, ofWould[call - 1] ?? null];
      if (!isSame(one, other)) differences.push({ ticketId, call, was: one, would: other });
    }
  }
  const at = ({ was: one, would: other }: CallDifference): number =>
    Math.min(one?.at ?? Infinity, other?.at ?? Infinity);
  return differences.sort((a, b) => at(a) - at(b));
}

const byTicket = (calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> =>
  Map.groupBy(calls, ({ ticketId }) => ticketId);

const isSame = (one: Call | null, other: Call | null): boolean =>
  one?.at === other?.at && one?.counterId === other?.counterId && one?.rule === other?.rule;

/** Ticket by ticket in the same order, at the same time, at the same counter, by the same rule. */
export const isSameOrder = (some: readonly Call[], others: readonly Call[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => one.ticketId === others[index]?.ticketId && isSame(one, others[index] ?? null));
