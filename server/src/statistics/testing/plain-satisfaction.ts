import { answered, counts, times } from './plain-legs.ts';
import {
  buckets,
  different,
  inRange,
  oneDecimal,
  withRanks,
  type PlainNode,
  type PlainSettings,
  type Scored,
} from './plain-parts.ts';
import type { PlainLeg, PlainRating, PlainRows } from './plain-rows.ts';

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

const ofCentres = (rows: PlainRows, ids: readonly string[]): PlainRows => ({
  legs: rows.legs.filter(({ centre_id }) => ids.includes(centre_id)),
  ratings: rows.ratings.filter(({ centre_id }) => ids.includes(centre_id)),
});

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
