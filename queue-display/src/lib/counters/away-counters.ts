import type { CentreView } from '@sanh/contract';
import { counterIn, type Hall } from '@sanh/domain';
import { isOnScreen, type ScreenLayout } from '#lib/layout/screen-layout.ts';
import { pauseEnd } from './pause-end.ts';

/** Counters at which nobody is served just now. */
export interface AwayCounters {
  readonly paused: readonly { readonly number: string; readonly until: number | null }[];
  readonly closed: readonly string[];
}

export function awayCounters(
  hall: Hall,
  centre: CentreView,
  layout: ScreenLayout,
  now: number,
): AwayCounters {
  const here = centre.counters.filter(
    ({ id, zoneId }) =>
      isOnScreen(layout, zoneId) && hall.configuration.counters.some((counter) => counter.id === id),
  );
  return {
    paused: here.flatMap(({ id, number }) => {
      const pause = counterIn(hall, id).session?.pause ?? null;
      return pause === null ? [] : { number, until: pauseEnd(pause, now) };
    }),
    closed: here.filter(({ id }) => counterIn(hall, id).session === null).map(({ number }) => number),
  };
}
