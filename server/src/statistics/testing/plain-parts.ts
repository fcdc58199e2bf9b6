import type { PlainRows } from './plain-rows.ts';

/** What the centres of the test are set to. */
export interface PlainSettings {
  readonly waitTargetMinutes: number;
  readonly ownWaitTargets: Readonly<Record<string, number>>;
  readonly smallNumber: number;
  readonly satisfied: readonly string[];
}

export interface PlainNode {
  readonly rows: PlainRows;
  readonly isCentre: boolean;
  /** Centres below each child. */
  readonly children: Readonly<Record<string, readonly string[]>>;
}

export const oneDecimal = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

export const different = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

export const inRange = (rows: PlainRows, from: string, to: string): PlainRows => ({
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
export function buckets(from: string, to: string): { from: string; to: string }[] {
  const days = daysBetween(from, to);
  if (days.length <= 62) return days.map((day) => ({ from: day, to: day }));
  return different(days.map((day) => day.slice(0, 7))).map((month) => {
    const own = days.filter((day) => day.startsWith(month));
    return { from: own[0] ?? '', to: own.at(-1) ?? '' };
  });
}

export interface Scored {
  readonly value: string;
  readonly isSmall: boolean;
}

export function withRanks<G extends Scored>(groups: readonly G[], score: (group: G) => number | null) {
  const big = groups.filter(({ isSmall }) => !isSmall);
  return groups.map((group) => {
    const own = group.isSmall ? null : score(group);
    const better = big.filter((other) => own !== null && (score(other) ?? -Infinity) > own).length;
    return { ...group, rank: own === null ? null : better + 1 };
  });
}
