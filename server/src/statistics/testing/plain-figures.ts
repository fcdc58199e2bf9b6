import type { PlainLeg, PlainRating, PlainRows } from './plain-rows.ts';

const quarter = 15_000;
const minute = 60_000;

/** What the centres of the test are set to. */
export interface PlainSettings {
  readonly waitTargetMinutes: number;
  readonly ownWaitTargets: Readonly<Record<string, number>>;
  readonly smallNumber: number;
  readonly satisfied: readonly string[];
}

const oneDecimal = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

const ms = (from: Date | null, to: Date | null): number[] =>
  from === null || to === null ? [] : [to.getTime() - from.getTime()];

const hasTicket = ({ channel }: PlainLeg): boolean => channel !== 'walk-in';

function durations(leg: PlainLeg) {
  const isEnd =
    leg.outcome === 'served' &&
    leg.ticket_outcome === 'served' &&
    leg.ended_at?.getTime() === leg.ticket_ended_at?.getTime();
  const ifTicket = (values: number[]): number[] => (hasTicket(leg) ? values : []);
  return {
    wait: ifTicket(ms(leg.queued_at, leg.called_at)),
    walk: ifTicket(ms(leg.called_at, leg.started_at)),
    service: ms(leg.started_at, leg.ended_at),
    stay: isEnd ? ifTicket(ms(leg.issued_at, leg.ended_at)) : [],
  };
}

function summary(values: readonly number[], targeted: readonly { ms: number; target: number }[]) {
  const sorted = values.map((one) => Math.round(one / quarter) * quarter).sort((a, b) => a - b);
  const ranked = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  const within = targeted.filter((one) => one.ms <= one.target).length;
  return {
    ...{ count: values.length, medianMs: ranked(0.5), p90Ms: ranked(0.9) },
    sumMs: values.reduce((sum, one) => sum + one, 0),
    ...{ within, targeted: targeted.length, withinPercent: oneDecimal(within, targeted.length) },
  };
}

function times(legs: readonly PlainLeg[], settings: PlainSettings) {
  const all = legs.map((leg) => ({ leg, ...durations(leg) }));
  const target = (leg: PlainLeg): number =>
    (settings.ownWaitTargets[leg.service_id] ?? settings.waitTargetMinutes) * minute;
  const waits = all.flatMap(({ leg, wait }) => wait.map((one) => ({ ms: one, target: target(leg) })));
  const of = (measure: 'walk' | 'service' | 'stay') =>
    summary(
      all.flatMap((one) => one[measure]),
      [],
    );
  return {
    wait: summary(
      all.flatMap(({ wait }) => wait),
      waits,
    ),
    ...{ walk: of('walk'), service: of('service'), stay: of('stay') },
  };
}

const outcomes = [
  'served',
  'no-show',
  'transferred',
  'parked',
  'requeued',
  'cancelled',
  'expired',
  'voided',
  'carried-over',
];
const counts = (legs: readonly PlainLeg[]) => ({
  legs: legs.length,
  arrivals: legs.filter((leg) => leg.leg === 1 && hasTicket(leg)).length,
  walkIns: legs.filter((leg) => !hasTicket(leg)).length,
  outcomes: Object.fromEntries(
    outcomes.map((name) => [name, legs.filter(({ outcome }) => outcome === name).length]),
  ),
});

function rated(ratings: readonly PlainRating[], settings: PlainSettings) {
  const total = ratings.length;
  const levels = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'].map(
    (level) => {
      const count = ratings.filter((one) => one.level === level).length;
      return [level, { count, percent: oneDecimal(count, total) }];
    },
  );
  const satisfied = ratings.filter(({ level }) => settings.satisfied.includes(level)).length;
  return {
    satisfied,
    total,
    percent: oneDecimal(satisfied, total),
    levels: Object.fromEntries(levels) as object,
  };
}

const isBound = ({ ticket_id }: PlainRating): boolean => ticket_id !== null;

function answered(legs: readonly PlainLeg[]) {
  const served = legs.filter(({ outcome }) => outcome === 'served');
  const without = served.filter(({ isRated }) => !isRated).length;
  return {
    served: served.length,
    rated: served.length - without,
    unratedPercent: oneDecimal(without, served.length),
  };
}

const different = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

interface Scored {
  readonly value: string;
  readonly isSmall: boolean;
}

function withRanks<G extends Scored>(groups: readonly G[], score: (group: G) => number | null) {
  const big = groups.filter(({ isSmall }) => !isSmall);
  return groups.map((group) => {
    const own = group.isSmall ? null : score(group);
    const better = big.filter((other) => own !== null && (score(other) ?? -Infinity) > own).length;
    return { ...group, rank: own === null ? null : better + 1 };
  });
}

const weekday = (day: string): string =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(day).getUTCDay()] ?? '';
/** Viet Nam is seven hours ahead of UTC all year. */
const localHour = (at: Date | number): string =>
  new Date(Number(at) + 7 * 3_600_000).toISOString().slice(11, 13);

const inRange = (rows: PlainRows, from: string, to: string): PlainRows => ({
  legs: rows.legs.filter((leg) => leg.business_day >= from && leg.business_day <= to),
  ratings: rows.ratings.filter((one) => one.business_day >= from && one.business_day <= to),
});

const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** Days, or months of a range of more than 62 days. */
function buckets(from: string, to: string): { from: string; to: string }[] {
  const days = daysBetween(from, to);
  if (days.length <= 62) return days.map((day) => ({ from: day, to: day }));
  return different(days.map((day) => day.slice(0, 7))).map((month) => {
    const own = days.filter((day) => day.startsWith(month));
    return { from: own[0] ?? '', to: own.at(-1) ?? '' };
  });
}

export interface PlainNode {
  readonly rows: PlainRows;
  readonly isCentre: boolean;
  /** Centres below each child. */
  readonly children: Readonly<Record<string, readonly string[]>>;
}

const ofCentres = (rows: PlainRows, ids: readonly string[]): PlainRows => ({
  legs: rows.legs.filter(({ centre_id }) => ids.includes(centre_id)),
  ratings: rows.ratings.filter(({ centre_id }) => ids.includes(centre_id)),
});

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

export function plainSatisfaction(
  node: PlainNode,
  range: { from: string; to: string },
  settings: PlainSettings,
) {
  const rows = inRange(node.rows, range.from, range.to);
  const bound = (own: PlainRows) => rated(own.ratings.filter(isBound), settings);
  const group = (value: string, own: PlainRows) => {
    const figures = bound(own);
    return { value, bound: figures, ...answered(own.legs), isSmall: figures.total < settings.smallNumber };
  };
  const rank = <G extends Scored & { bound: { percent: number | null } }>(groups: readonly G[]) =>
    withRanks(groups, (one) => one.bound.percent);
  const by = (legKey: (leg: PlainLeg) => string | null, ratingKey: (one: PlainRating) => string | null) =>
    rank(
      different([...rows.legs.map(legKey), ...rows.ratings.map(ratingKey)]).map((value) =>
        group(value, {
          legs: rows.legs.filter((leg) => legKey(leg) === value),
          ratings: rows.ratings.filter((one) => ratingKey(one) === value),
        }),
      ),
    );
  const unbound = rated(
    rows.ratings.filter((one) => !isBound(one)),
    settings,
  );
  return {
    ...{ bound: bound(rows), unbound, ...answered(rows.legs) },
    trend: buckets(range.from, range.to).map((bucket) => {
      const own = inRange(node.rows, bucket.from, bucket.to);
      const unboundTotal = own.ratings.filter((one) => !isBound(one)).length;
      return { ...bucket, bound: bound(own), unboundTotal, ...answered(own.legs) };
    }),
    by: {
      service: by(
        (leg) => leg.service_id,
        (one) => one.service_id,
      ),
      counter: node.isCentre
        ? by(
            (leg) => leg.counter_id,
            (one) => one.counter_id,
          )
        : [],
      clerk: node.isCentre
        ? by(
            (leg) => leg.clerk_id,
            (one) => one.clerk_id,
          )
        : [],
      procedure: by(
        (leg) => leg.procedure,
        (one) => one.procedure_code,
      ),
      node: rank(Object.entries(node.children).map(([id, centres]) => group(id, ofCentres(rows, centres)))),
    },
    reasons: different(rows.ratings.flatMap(({ reasons }) => reasons)).map((id) => {
      const naming = rows.ratings.filter(({ reasons }) => reasons.includes(id));
      return {
        id,
        bound: naming.filter(isBound).length,
        unbound: naming.filter((one) => !isBound(one)).length,
      };
    }),
  };
}

export function plainClerk(
  rows: PlainRows,
  { clerkId, ...range }: { clerkId: string; from: string; to: string },
  settings: PlainSettings,
) {
  const { legs, ratings } = inRange(rows, range.from, range.to);
  const own = legs.filter(({ clerk_id }) => clerk_id === clerkId);
  const theirs = ratings.filter((one) => one.clerk_id === clerkId && isBound(one));
  return { ...counts(own), times: times(own, settings), bound: rated(theirs, settings), ...answered(own) };
}
