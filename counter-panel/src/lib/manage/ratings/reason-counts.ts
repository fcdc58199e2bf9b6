interface Reasoned {
  readonly reasons: readonly string[];
}

/** How many of some ratings name each reason, the most frequent first. */
export function reasonCounts(ratings: readonly Reasoned[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reasons } of ratings)
    for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
