import type { CallingRule, Counter, HallConfiguration, Service } from '../../src/hall/configuration.ts';
import { aConfiguration, aSeries, minutes, theRules } from '../../src/hall/testing/a-configuration.ts';
import type { Chance } from '../../src/simulation/chance.ts';

export const loads = ['light', 'busy', 'overrun'] as const;
export type Load = (typeof loads)[number];

/** Offered work as a part of what the counters can do. */
const loadFactor: Readonly<Record<Load, readonly [number, number]>> = {
  light: [0.4, 0.65],
  busy: [0.75, 0.95],
  overrun: [1.05, 1.3],
};

/** How a day really is; the hall knows only its configuration. */
export interface DayPlan {
  readonly configuration: HallConfiguration;
  readonly serviceMedianMs: Readonly<Record<string, number>>;
  readonly sigma: number;
  readonly clerkFactor: Readonly<Record<string, number>>;
  readonly priorityShare: number;
  readonly noShowShare: number;
  /** Arrivals an hour of each service at a rate of 1. */
  readonly perHour: Readonly<Record<string, number>>;
}

const rules: readonly [CallingRule, ...CallingRule[]] = [
  { kind: 'longest-wait' },
  { kind: 'priority-first', inRow: 1 },
  { kind: 'priority-first', inRow: 2 },
  { kind: 'ratio', priority: 1, ordinary: 2 },
];

/** A centre and its day: services of different length, counters that share them, a configuration that is a bit wrong. */
export function aDayPlan(chance: Chance, load: Load): DayPlan {
  const services = Array.from({ length: chance.whole(1, 5) }, (_, index) =>
    aService(chance, `s${String(index)}`),
  );
  const rule = chance.pick(rules);
  const counters = Array.from({ length: services.length + chance.whole(0, 4) }, (_, index) =>
    aCounter(chance, String(index + 1), services, index, rule),
  );
  const sigma = chance.between(0.45, 0.75);
  const serviceMedianMs = Object.fromEntries(
    services.map(({ id, typicalMs }) => [id, chance.lognormal(typicalMs.p50, 0.2)]),
  );
  const [low, high] = loadFactor[load];
  const factor = chance.between(low, high);
  const perHour = Object.fromEntries(
    services.map(({ id }) => {
      const meanHours = ((serviceMedianMs[id] ?? 1) * Math.exp((sigma * sigma) / 2) + 40_000) / minutes(60);
      return [id, (factor * capacityFor(id, counters)) / meanHours];
    }),
  );
  return {
    configuration: aConfiguration({
      ...{ services, counters, series: services.map(({ id }) => aSeries(id, { offlineFrom: 900 })) },
      rules: theRules({ noShow: { minimumCalls: 2, minimumMs: minutes(1) } }),
    }),
    ...{ serviceMedianMs, sigma, perHour },
    clerkFactor: Object.fromEntries(counters.map(({ id }) => [id, chance.lognormal(1, 0.15)])),
    priorityShare: chance.between(0.03, 0.15),
    noShowShare: chance.between(0.02, 0.08),
  };
}

function aService(chance: Chance, id: string): Service {
  const p50 = minutes(chance.between(4, 14));
  return { id, seriesId: id, dailyLimit: null, typicalMs: { p50, p90: p50 * chance.between(1.8, 2.6) } };
}

function aCounter(
  chance: Chance,
  id: string,
  services: readonly Service[],
  index: number,
  rule: CallingRule,
): Counter {
  const own = services[index % services.length]?.id ?? '';
  const others = services.map((service) => service.id).filter((one) => one !== own && chance.happens(0.3));
  const tiers = chance.happens(0.7) ? [[own, ...others]] : [[own], others];
  return { id, zoneId: 'main', profile: { tiers, rule } };
}

/** A counter's time spread evenly over what it serves. */
const capacityFor = (serviceId: string, counters: readonly Counter[]): number =>
  counters.reduce((sum, { profile }) => {
    const served = profile.tiers.flat();
    return served.includes(serviceId) ? sum + 1 / served.length : sum;
  }, 0);

/** Waves: a crowd at opening, quieter before noon, a second wave after lunch, few towards closing. */
export function arrivalRate(minuteOfDay: number): number {
  if (minuteOfDay < 7 * 60 + 15 || minuteOfDay > 16 * 60 + 50) return 0;
  if (minuteOfDay < 9 * 60 + 30) return 1.5;
  if (minuteOfDay < 11 * 60 + 20) return 0.9;
  if (minuteOfDay < 12 * 60 + 45) return 0;
  if (minuteOfDay < 14 * 60 + 30) return 1.3;
  return 0.7;
}
