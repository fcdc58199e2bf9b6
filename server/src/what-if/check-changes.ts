import type { WhatIfBody } from '@sanh/contract';
import {
  instantOf,
  type HallConfiguration,
  type OpenInterval,
  type RecordedEvent,
  type WhatIfChanges,
} from '@sanh/domain';
import { AppError } from '../app-error.ts';

/** An added counter stands in no zone: no display calls for it. */
const noZone = 'what-if';

/**
 * The changes in the day's own time. Throws UNKNOWN_COUNTER and UNKNOWN_SERVICE of what the centre did not have on that day,
 * HOURS_BACKWARDS and COUNTER_NAMED_TWICE.
 */
export function checkChanges(body: WhatIfBody, events: readonly RecordedEvent[]): WhatIfChanges {
  const configurations = events.flatMap(({ event }) =>
    'configuration' in event ? [event.configuration] : [],
  );
  const timeZone = configurations[0]?.timeZone ?? '';
  const time = (clock: string): number => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return instantOf(timeZone, body.day, hour * 60 + minute);
  };
  const since = (clock: string | null): number => (clock === null ? 0 : time(clock));
  checkNames(body, configurations);
  return {
    hours: body.hours.map(({ counterId, open, keepsBreaks }) => ({
      ...{ counterId, keepsBreaks },
      open: inOrder(
        counterId,
        open.map(({ from, to }) => ({ fromMs: time(from), toMs: time(to) })),
      ),
    })),
    counters: body.counters.map(({ counterId, tiers, rule }) => ({
      ...{ id: counterId, zoneId: noZone, profile: { tiers, rule } },
    })),
    profiles: body.profiles.map((one) => ({ ...one, from: since(one.from) })),
    rules: body.rules.map((one) => ({ ...one, from: since(one.from) })),
  };
}

function checkNames(
  { hours, counters, profiles }: WhatIfBody,
  configurations: readonly HallConfiguration[],
): void {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const services = new Set(configurations.flatMap((one) => ids(one.services)));
  const known = new Set(configurations.flatMap((one) => ids(one.counters)));
  for (const { counterId } of counters) {
    if (known.has(counterId)) throw new AppError('COUNTER_NAMED_TWICE', { counterId });
    known.add(counterId);
  }
  const twice = hours.find(({ counterId }, at) => hours.findIndex((one) => one.counterId === counterId) < at);
  if (twice !== undefined) throw new AppError('COUNTER_NAMED_TWICE', { counterId: twice.counterId });
  for (const { counterId } of [...hours, ...profiles])
    if (!known.has(counterId)) throw new AppError('UNKNOWN_COUNTER', { counterId });
  for (const serviceId of [...counters, ...profiles].flatMap(({ tiers }) => tiers.flat()))
    if (!services.has(serviceId)) throw new AppError('UNKNOWN_SERVICE', { serviceId });
}

function inOrder(counterId: string, open: readonly OpenInterval[]): readonly OpenInterval[] {
  const sorted = open.toSorted((a, b) => a.fromMs - b.fromMs);
  const isWrong = sorted.some(
    ({ fromMs, toMs }, at) => toMs <= fromMs || fromMs <= (sorted[at - 1]?.toMs ?? 0),
  );
  if (isWrong) throw new AppError('HOURS_BACKWARDS', { counterId });
  return sorted;
}
