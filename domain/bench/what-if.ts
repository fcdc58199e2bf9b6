import {
  aConfiguration,
  aCounter,
  aSeries,
  aService,
  minutes,
  theRules,
} from '../src/hall/testing/a-configuration.ts';
import { noTargets, type LegFacts, type StatisticsRules } from '../src/statistics/times.ts';
import { evolve } from '../src/hall/evolve.ts';
import { compareDays, isSameOrder } from '../src/what-if/compare.ts';
import { beforeFirst } from '../src/what-if/day-in.ts';
import { observeDay } from '../src/what-if/observe-day.ts';
import { asItWas, asItWouldBe } from '../src/what-if/plan.ts';
import { replayDay } from '../src/what-if/replay.ts';
import { atOnce, type Sliced } from '../src/what-if/sliced.ts';
import type { DayPlan } from './day/plan.ts';
import { SimulatedDay } from './day/simulate.ts';

/** `node domain/bench/what-if.ts`: living a day of 2,000 tickets again, beside folding the same events by `evolve` alone. */
const rounds = 25;
const serviceIds = ['a', 'b', 'c', 'd', 'e'];
const counterIds = Array.from({ length: 40 }, (_, index) => String(index + 1));

function aLargeDay(): SimulatedDay {
  const counters = counterIds.map((id, index) => {
    const [own = '', next = ''] = [0, 1].map((step) => serviceIds[(index + step) % serviceIds.length] ?? '');
    return aCounter(id, [own, next]);
  });
  const services = serviceIds.map((id) => aService(id, { seriesId: id }));
  const series = serviceIds.map((id) => aSeries(id, { width: 4, offlineFrom: 5000, last: 9999 }));
  const each = <T>(ids: readonly string[], value: T): Record<string, T> =>
    Object.fromEntries(ids.map((id) => [id, value]));
  const plan: DayPlan = {
    configuration: aConfiguration({ services, counters, series, rules: theRules() }),
    ...{ serviceMedianMs: each(serviceIds, minutes(7)), sigma: 0.6, clerkFactor: each(counterIds, 1) },
    ...{ priorityShare: 0.08, noShowShare: 0.04, perHour: each(serviceIds, 46) },
  };
  return new SimulatedDay(plan, 7).run();
}

const { log } = aLargeDay();
const tickets = log.filter(({ event }) => event.type === 'ticket-issued').length;
const first = log.find(({ event }) => event.type === 'day-opened');
if (first === undefined) throw new Error('no day');

function folded(): number {
  let hall = beforeFirst(
    log[0] ?? { version: 1, at: 0, event: { type: 'issuing-resumed', serviceId: null } },
  );
  for (const recorded of log) hall = evolve(hall, recorded);
  return hall.version;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Processor time of this thread, so that other work on the machine is not counted. */
function msOf(act: () => unknown): number {
  const from = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}

/** The longest that one slice holds whoever runs it. */
function longestSlice(work: Sliced<unknown>): number {
  let longest = 0;
  for (let isDone = false; !isDone;)
    longest = Math.max(
      longest,
      msOf(() => (isDone = work.next().done === true)),
    );
  return longest;
}

const observed = atOnce(observeDay(log));
if (observed === null) throw new Error('no day');
const another = {
  ...{ profiles: [], rules: [], counters: [aCounter('x', serviceIds)] },
  hours: [{ counterId: 'x', open: [{ fromMs: first.at, toMs: first.at + minutes(480) }], keepsBreaks: true }],
};
const changed = () => atOnce(replayDay(observed, asItWouldBe(observed, another)));
if (!isSameOrder(atOnce(replayDay(observed, asItWas(observed))).calls, observed.calls))
  throw new Error('the baseline is not the day');

const rules: StatisticsRules = {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', satisfied: [], smallNumber: 10, silentAfterMs: 0 },
  ...{ targets: { ...noTargets, wait: minutes(15) }, targetsOf: {} },
};
const legs = observed.calls.map(({ at, ticketId, counterId }): LegFacts => ({
  ...{
    leg: 1,
    serviceId: ticketId.slice(11, 12).toLowerCase(),
    counterId,
    clerkId: null,
    procedureCode: null,
  },
  ...{ queuedAt: at - minutes(20), calledAt: at, startedAt: at, endedAt: at + minutes(8), outcome: 'served' },
  ...{ isWalkIn: false, isRated: false, issuedAt: null },
}));
const side = { legs, counters: new Map() };

const acts = {
  'fold by evolve': folded,
  'take apart': () => atOnce(observeDay(log)),
  'live again as it was': () => atOnce(replayDay(observed, asItWas(observed))),
  'live again with a counter more': changed,
  compare: () => atOnce(compareDays('2026-11-23', { was: side, would: side }, rules)),
  'longest slice, taking apart': null,
  'longest slice, living again': null,
} as const;

const taken = new Map<string, number[]>(Object.keys(acts).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, act] of Object.entries(acts)) if (act !== null) taken.get(name)?.push(msOf(act));
  taken.get('longest slice, taking apart')?.push(longestSlice(observeDay(log)));
  taken.get('longest slice, living again')?.push(longestSlice(replayDay(observed, asItWas(observed))));
}
const reference = quantile(taken.get('fold by evolve') ?? [], 0.5);
for (const [figure, values] of taken) {
  const ms = quantile(values, 0.5);
  const figures = { ours: rounded(ms), reference: rounded(reference), ratio: rounded(ms / reference) };
  const sizes = { tickets, events: log.length, p90: rounded(quantile(values, 0.9)) };
  console.log(JSON.stringify({ bench: 'what-if', figure, ...figures, runs: rounds, ...sizes }));
}
