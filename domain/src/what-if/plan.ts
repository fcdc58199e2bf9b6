import type { CounterId, HallConfiguration } from '../hall/configuration.ts';
import { configurationAt, profileAt, type WhatIfChanges } from './changes.ts';
import type { Moment, ObservedDay, Outside, Wish } from './observed-day.ts';

/** What a replay meets from outside, and how its hall is arranged. */
export interface Plan {
  readonly outside: readonly Outside[];
  readonly end: Moment;
  configurationAt(configuration: HallConfiguration, at: number): HallConfiguration;
}

export const asItWas = ({ outside, end }: ObservedDay): Plan => ({
  ...{ outside, end },
  configurationAt: (configuration) => configuration,
});

/** Behind everything that the real day has at the same time. */
export const afterAll = Number.MAX_SAFE_INTEGER;

/**
 * The day with what would have been otherwise. Assumed: the same people come, at the same times; they give up when they did. The
 * n-th call of a ticket goes as its n-th call went, at whichever counter: walk, service, transfer, parking, absence. What never
 * came to be takes the day's median of its service and ends served. The n-th time that a counter could call, its clerk leaves the
 * gap of the n-th time. There is a clerk for every counter. The day closes later only for counters that are open longer.
 * Not known: who would have come or gone had the wait been another. `docs/what-if.md` says it for readers of figures.
 */
export function asItWouldBe(day: ObservedDay, changes: WhatIfChanges): Plan {
  const end = lastHour(day, changes);
  const kept = day.outside.flatMap((one) => changed(one, changes, end));
  const arranged = [...changes.profiles, ...changes.rules].map(({ from }) => from);
  return {
    outside: [
      ...kept,
      ...changes.hours.flatMap((hours) => sessions(day, hours)),
      ...(end === day.end ? [] : closings(day, changes)),
      ...arranged
        .filter((at) => at > day.opened.at)
        .map((at) => ({ at, order: afterAll, kind: 'arrange' as const })),
    ],
    end,
    configurationAt: (configuration, at) => configurationAt(changes, configuration, at),
  };
}

function lastHour({ end }: ObservedDay, { hours }: WhatIfChanges): Moment {
  const last = Math.max(...hours.flatMap(({ open }) => open.map(({ toMs }) => toMs)), end.at);
  return last > end.at ? { at: last, order: afterAll } : end;
}

function changed(one: Outside, changes: WhatIfChanges, end: Moment): readonly Outside[] {
  if (one.kind === 'given' && one.command.type === 'close-day') return [{ ...one, ...end }];
  if (one.kind === 'session') return isStill(one, changes) ? [one] : [];
  if (one.kind !== 'recorded') return [one];
  const { event, at } = one;
  if (event.type === 'configuration-published') {
    const configuration = configurationAt(changes, event.configuration, at);
    return [{ ...one, event: { ...event, configuration } }];
  }
  if (event.type !== 'profile-changed') return [one];
  const profile = profileAt(changes, { id: event.counterId, profile: event.profile }, at);
  return [{ ...one, event: { ...event, profile } }];
}

function isStill(
  { counterId, wish, at }: { counterId: CounterId; wish: Wish; at: number },
  { hours }: WhatIfChanges,
): boolean {
  const own = hours.find((one) => one.counterId === counterId);
  if (own === undefined) return true;
  const isWithin = own.open.some(({ fromMs, toMs }) => fromMs <= at && at < toMs);
  return isWithin && (wish.kind === 'open' || (wish.kind === 'paused' && own.keepsBreaks));
}

function sessions(
  { opened }: ObservedDay,
  { counterId, open }: WhatIfChanges['hours'][number],
): readonly Outside[] {
  const turn = (moment: Moment, kind: 'open' | 'closed'): Outside => ({
    ...{ ...moment, kind: 'session', counterId, wish: { kind } },
  });
  // A break of the same moment begins after the opening, which cannot come before the day's own.
  return open.flatMap(({ fromMs, toMs }) => [
    turn(
      fromMs > opened.at ? { at: fromMs, order: 0 } : { at: opened.at, order: opened.order + 0.5 },
      'open',
    ),
    turn({ at: toMs, order: afterAll }, 'closed'),
  ]);
}

/** Where the day would have closed later, the other counters close when it did close. */
function closings({ outside, end }: ObservedDay, { hours }: WhatIfChanges): readonly Outside[] {
  const others = new Set(outside.flatMap((one) => (one.kind === 'session' ? [one.counterId] : [])));
  for (const { counterId } of hours) others.delete(counterId);
  return [...others].map((counterId) => ({
    ...{ ...end, kind: 'session', counterId, wish: { kind: 'closed' } },
  }));
}
