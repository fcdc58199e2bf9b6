interface Rankable {
  readonly value: string;
  readonly isSmall: boolean;
}

/** The groups, the best first; equals share a rank, small ones stand behind the others without one. */
export function ranked<Group extends Rankable>(
  groups: readonly Group[],
  scoreOf: (group: Group) => number | null,
): readonly (Group & { readonly rank: number | null })[] {
  const scored = groups.map((group) => ({ group, score: group.isSmall ? null : scoreOf(group) }));
  const sorted = scored.toSorted(
    (a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity) || (a.group.value < b.group.value ? -1 : 1),
  );
  return sorted.map(({ group, score }) => ({
    ...group,
    rank: score === null ? null : 1 + sorted.filter((other) => (other.score ?? -Infinity) > score).length,
  }));
}
