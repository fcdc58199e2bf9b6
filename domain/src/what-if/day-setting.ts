import type { OpenInterval } from '../calendar/opening.ts';
import type { Counter, CounterId, CounterProfile, ServiceId } from '../hall/configuration.ts';
import type { ObservedDay } from './observed-day.ts';

/** How a day was set: what a change of it would be measured against. */
export interface DaySetting {
  readonly services: readonly ServiceId[];
  readonly counters: readonly {
    readonly counterId: CounterId;
    /** As the day opened. */
    readonly profile: CounterProfile;
    /** One after the other, breaks included; empty of a counter that stayed closed. */
    readonly open: readonly OpenInterval[];
  }[];
}

/** A counter that closes and opens again within this was open all the time: a clerk who took over, a wrong key. */
const takeOverMs = 2 * 60_000;

/** Everything that the day knew at any time of it; a counter or service that came later is among them. */
export function settingOf(day: ObservedDay): DaySetting {
  const counters = new Map<CounterId, Counter>();
  const services = new Set<ServiceId>();
  for (const configuration of configurationsOf(day)) {
    for (const counter of configuration.counters)
      if (!counters.has(counter.id)) counters.set(counter.id, counter);
    for (const { id } of configuration.services) services.add(id);
  }
  return {
    services: [...services],
    counters: [...counters.values()].map(({ id: counterId, profile }) => ({
      ...{ counterId, profile },
      open: hoursOf(day, counterId),
    })),
  };
}

const configurationsOf = ({ opened, outside }: ObservedDay) => [
  opened.event.configuration,
  ...outside.flatMap((one) =>
    one.kind === 'recorded' && one.event.type === 'configuration-published' ? [one.event.configuration] : [],
  ),
];

function hoursOf({ outside, end }: ObservedDay, counterId: CounterId): readonly OpenInterval[] {
  const hours: OpenInterval[] = [];
  let fromMs: number | null = null;
  for (const one of outside) {
    if (one.kind !== 'session' || one.counterId !== counterId) continue;
    if (one.wish.kind !== 'closed') fromMs ??= one.at;
    else if (fromMs !== null) {
      hours.push({ fromMs, toMs: one.at });
      fromMs = null;
    }
  }
  if (fromMs !== null) hours.push({ fromMs, toMs: end.at });
  return hours.reduce(joined, []);
}

function joined(hours: readonly OpenInterval[], next: OpenInterval): readonly OpenInterval[] {
  const last = hours.at(-1);
  if (last === undefined || next.fromMs - last.toMs > takeOverMs) return [...hours, next];
  return [...hours.slice(0, -1), { fromMs: last.fromMs, toMs: next.toMs }];
}
