import {
  openIntervalsOn,
  type BusinessDay,
  type Chance,
  type CounterId,
  type CounterProfile,
  type HallConfiguration,
  type OpenInterval,
  type ServiceId,
} from '@sanh/domain';
import { spreadOf, type Clerk } from './habits.ts';

export interface Arrival {
  readonly at: number;
  readonly serviceId: ServiceId;
}

/** Waves: the crowd before opening time and right after it, fewer towards noon; a lower wave after lunch, few before closing. */
const waves: readonly (readonly [part: number, weight: number])[] = [
  ...([[0.12, 1.9] as const, [0.35, 1.4] as const, [0.65, 1] as const, [0.88, 0.6] as const] as const),
  [1, 0.15],
];
const afternoon = 0.8;
/** The call, the way to the counter, a breath between two. */
const overheadMs = 60_000;

/** More come at most on the worst days: where it is always too many, counters are added. */
const mostLoad = 1;

/** Everybody who comes on a day, in order: as many as those who sit there can mostly serve. */
export function arrivalsOf(
  configuration: HallConfiguration,
  { day, load, seats }: { day: BusinessDay; load: number; seats: ReadonlyMap<CounterId, Clerk> },
  chance: Chance,
): readonly Arrival[] {
  const hours = openIntervalsOn(configuration.calendar, configuration.timeZone, day);
  const openMs = hours.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const arrivals: Arrival[] = [];
  for (const { id, typicalMs } of configuration.services) {
    const meanMs = typicalMs.p50 * Math.exp(spreadOf(typicalMs) ** 2 / 2);
    const capacity = configuration.counters.reduce((sum, { id: counterId, profile }) => {
      const pace = seats.get(counterId)?.pace;
      return pace === undefined ? sum : sum + (partFor(profile, id) * openMs) / (meanMs * pace + overheadMs);
    }, 0);
    const expected = capacity * Math.min(load * chance.lognormal(1, 0.12), mostLoad);
    for (let left = Math.round(expected); left > 0; left--)
      arrivals.push({ at: momentIn(hours, chance), serviceId: id });
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** A counter's time shared evenly by what it serves first; later tiers get a small part. */
function partFor({ tiers: [first = [], ...later] }: CounterProfile, serviceId: ServiceId): number {
  if (first.includes(serviceId)) return (later.length > 0 ? 0.85 : 1) / first.length;
  return later.flat().includes(serviceId) ? 0.15 / later.flat().length : 0;
}

function momentIn(hours: readonly OpenInterval[], chance: Chance): number {
  const weights = hours.map(({ fromMs, toMs }, index) => (toMs - fromMs) * (index === 0 ? 1 : afternoon));
  let rest = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = hours.find((_, index) => (rest -= weights[index] ?? 0) < 0) ?? hours.at(-1);
  if (found === undefined) throw new Error('a day without hours');
  const leadMs = 10 * 60_000;
  return Math.round(found.fromMs - leadMs + (found.toMs - found.fromMs) * partOfWave(chance));
}

function partOfWave(chance: Chance): number {
  const sizes = waves.map(([part, weight], index) => (part - (waves[index - 1]?.[0] ?? 0)) * weight);
  let rest = chance.next() * sizes.reduce((sum, size) => sum + size, 0);
  const index = sizes.findIndex((size) => (rest -= size) < 0);
  const from = waves[index - 1]?.[0] ?? 0;
  return chance.between(from, waves[index]?.[0] ?? 1);
}
