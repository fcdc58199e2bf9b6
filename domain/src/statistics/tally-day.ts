import { minuteOfDay, weekdayOf } from '../calendar/local-time.ts';
import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { RatingLevel } from '../rating/scale.ts';
import { legOutcomes, Tally, type LegOutcome } from './tally.ts';
import { measures, targetsFor, timesOf, type LegFacts, type StatisticsRules } from './times.ts';

/** By what figures are compared. `all` has the one value ''. `reason` counts the ratings that name it. */
export const dimensions = [
  ...(['all', 'service', 'counter', 'clerk', 'hour', 'weekday', 'procedure', 'reason'] as const),
] as const;
export type Dimension = (typeof dimensions)[number];

export interface RatingFacts {
  readonly serviceId: string | null;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly procedureCode: string | null;
  readonly level: RatingLevel;
  readonly reasons: readonly string[];
  readonly isBound: boolean;
}

export type Tallies = ReadonlyMap<Dimension, ReadonlyMap<string, Tally>>;

/** A centre's day counted: the legs and ratings of that business day, by every dimension. */
export function tallyDay(
  { day, legs, ratings }: { day: BusinessDay; legs: readonly LegFacts[]; ratings: readonly RatingFacts[] },
  rules: StatisticsRules,
): Tallies {
  const tallies = new Map<Dimension, Map<string, Tally>>();
  const of = (dimension: Dimension, value: string): Tally => {
    const ofDimension = tallies.get(dimension) ?? new Map<string, Tally>();
    const tally = ofDimension.get(value) ?? new Tally();
    tallies.set(dimension, ofDimension.set(value, tally));
    return tally;
  };
  const weekday = weekdayOf(day);
  for (const leg of legs) {
    const hour = hourOf(rules, leg.queuedAt);
    const groups: readonly Tally[] = [
      ...[of('all', ''), of('service', leg.serviceId), of('hour', hour), of('weekday', weekday)],
      ...(leg.counterId === null ? [] : [of('counter', leg.counterId)]),
      ...(leg.clerkId === null ? [] : [of('clerk', leg.clerkId)]),
      ...(leg.procedureCode === null ? [] : [of('procedure', leg.procedureCode)]),
    ];
    for (const tally of groups) countLeg(tally, leg, rules);
  }
  for (const rating of ratings) {
    const groups: readonly Tally[] = [
      ...[of('all', ''), of('weekday', weekday)],
      ...(rating.serviceId === null ? [] : [of('service', rating.serviceId)]),
      ...(rating.counterId === null ? [] : [of('counter', rating.counterId)]),
      ...(rating.clerkId === null ? [] : [of('clerk', rating.clerkId)]),
      ...(rating.procedureCode === null ? [] : [of('procedure', rating.procedureCode)]),
      ...rating.reasons.map((reason) => of('reason', reason)),
    ];
    for (const tally of groups) countRating(tally, rating, rules);
  }
  if (legs.length > 0) for (const tally of [of('all', ''), of('weekday', weekday)]) tally.count('days');
  for (const [hour, { counters, busyMs }] of workByHour(legs, rules)) {
    of('hour', hour).count('counters', counters.size);
    of('hour', hour).count('busyMs', busyMs);
  }
  return tallies;
}

const pad = (hour: number): string => String(hour).padStart(2, '0');

/** "07": the hour of the local clock, as groups are named by it. */
const hourOf = ({ timeZone }: StatisticsRules, at: number): string =>
  pad(Math.floor(minuteOfDay(timeZone, at) / 60));

const isOutcome = (outcome: string | null): outcome is LegOutcome =>
  (legOutcomes as readonly (string | null)[]).includes(outcome);

function countLeg(tally: Tally, leg: LegFacts, rules: StatisticsRules): void {
  tally.count('legs');
  if (leg.isWalkIn) tally.count('walk-ins');
  else if (leg.leg === 1) tally.count('arrivals');
  if (isOutcome(leg.outcome)) tally.count(leg.outcome);
  if (leg.outcome === 'served' && leg.isRated) tally.count('rated');
  const times = timesOf(leg);
  const targets = targetsFor(rules, leg.serviceId);
  for (const measure of measures) {
    const ms = times[measure];
    if (ms !== null) tally.time(measure, ms, targets[measure]);
  }
}

function countRating(tally: Tally, { level, isBound }: RatingFacts, { satisfied }: StatisticsRules): void {
  const binding = isBound ? 'bound' : 'unbound';
  tally.count(`${binding}.${level}`);
  if (satisfied.includes(level)) tally.count(`${binding}.content`);
}

interface Work {
  readonly counters: Set<string>;
  busyMs: number;
}

/** Which counters had somebody called or in service in each hour of the local clock, and for how long they served. */
function workByHour(legs: readonly LegFacts[], rules: StatisticsRules): ReadonlyMap<string, Work> {
  const hours = new Map<string, Work>();
  for (const { counterId, calledAt, startedAt, endedAt } of legs) {
    if (counterId === null || calledAt === null || endedAt === null) continue;
    for (let from = calledAt; from < endedAt;) {
      const to = Math.min(endedAt, nextHour(rules, from));
      const hour = hourOf(rules, from);
      const work = hours.get(hour) ?? { counters: new Set<string>(), busyMs: 0 };
      work.counters.add(counterId);
      if (startedAt !== null) work.busyMs += Math.max(0, to - Math.max(from, startedAt));
      hours.set(hour, work);
      from = to;
    }
  }
  return hours;
}

function nextHour({ timeZone }: StatisticsRules, at: number): number {
  const minuteMs = 60_000;
  const intoMinute = at % minuteMs;
  return at - intoMinute + (60 - (minuteOfDay(timeZone, at) % 60)) * minuteMs;
}
