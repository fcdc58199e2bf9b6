import { counts, times } from './plain-legs.ts';
import { buckets, different, inRange, withRanks, type PlainNode, type PlainSettings } from './plain-parts.ts';
import type { PlainLeg } from './plain-rows.ts';

const weekday = (day: string): string =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(day).getUTCDay()] ?? '';
/** Viet Nam is seven hours ahead of UTC all year. */
const localHour = (at: Date | number): string =>
  new Date(Number(at) + 7 * 3_600_000).toISOString().slice(11, 13);

export function plainTimes(node: PlainNode, range: { from: string; to: string }, settings: PlainSettings) {
  const { legs } = inRange(node.rows, range.from, range.to);
  const group = (value: string, own: readonly PlainLeg[]) => ({
    ...{ value, ...counts(own), times: times(own, settings), isSmall: own.length < settings.smallNumber },
  });
  const by = (keyOf: (leg: PlainLeg) => string | null) =>
    withRanks(
      different(legs.map(keyOf)).map((value) =>
        group(
          value,
          legs.filter((leg) => keyOf(leg) === value),
        ),
      ),
      (one) => (one.times.wait.medianMs === null ? null : -one.times.wait.medianMs),
    );
  const daysWithLegs = (own: readonly PlainLeg[]) =>
    new Set(own.map((leg) => `${leg.centre_id} ${leg.business_day}`)).size;
  const all = times(legs, settings);
  const handlingMs =
    all.walk.count === 0 || all.service.count === 0
      ? null
      : Math.round(all.walk.sumMs / all.walk.count + all.service.sumMs / all.service.count);
  const days = daysWithLegs(legs);
  return {
    ...{ ...counts(legs), times: all, handlingMs, days },
    trend: buckets(range.from, range.to).map((bucket) => {
      const own = inRange(node.rows, bucket.from, bucket.to).legs;
      return { ...bucket, ...counts(own), times: times(own, settings) };
    }),
    by: {
      service: by((leg) => leg.service_id),
      counter: node.isCentre ? by((leg) => leg.counter_id) : [],
      clerk: node.isCentre ? by((leg) => leg.clerk_id) : [],
      weekday: by((leg) => weekday(leg.business_day)).map((one) => ({
        ...one,
        ...{ rank: null, days: daysWithLegs(legs.filter((leg) => weekday(leg.business_day) === one.value)) },
      })),
      node: withRanks(
        Object.entries(node.children).map(([id, centres]) =>
          group(
            id,
            legs.filter((leg) => centres.includes(leg.centre_id)),
          ),
        ),
        (one) => (one.times.wait.medianMs === null ? null : -one.times.wait.medianMs),
      ),
    },
    hours: plainHours(legs, { settings, handlingMs, days }),
  };
}

/** Minute by minute there would be no end to it: each leg is cut at every full hour it lasts over. */
function plainHours(
  legs: readonly PlainLeg[],
  { settings, handlingMs, days }: { settings: PlainSettings; handlingMs: number | null; days: number },
) {
  const present = new Map<string, Set<string>>();
  const busy = new Map<string, number>();
  for (const leg of legs) {
    if (leg.counter_id === null || leg.called_at === null || leg.ended_at === null) continue;
    const [called, ended] = [leg.called_at.getTime(), leg.ended_at.getTime()];
    for (let hour = Math.floor(called / 3_600_000) * 3_600_000; hour < ended; hour += 3_600_000) {
      if (Math.max(hour, called) >= Math.min(hour + 3_600_000, ended)) continue;
      const name = localHour(hour);
      present.set(
        name,
        (present.get(name) ?? new Set()).add(`${leg.centre_id} ${leg.business_day} ${leg.counter_id}`),
      );
      const started = leg.started_at?.getTime() ?? Infinity;
      const served = Math.min(hour + 3_600_000, ended) - Math.max(hour, started);
      busy.set(name, (busy.get(name) ?? 0) + Math.max(0, served));
    }
  }
  const queuedIn = (leg: PlainLeg): string => localHour(leg.queued_at);
  return different([...legs.map(queuedIn), ...present.keys()]).map((hour) => {
    const own = legs.filter((leg) => queuedIn(leg) === hour);
    const counters = present.get(hour)?.size ?? 0;
    return {
      ...{ hour, ...counts(own), times: times(own, settings), counters, busyMs: busy.get(hour) ?? 0 },
      countersADay: days === 0 ? null : Math.round((counters / days) * 10) / 10,
      capacity: handlingMs === null ? null : Math.round((counters * 3_600_000) / handlingMs),
    };
  });
}
