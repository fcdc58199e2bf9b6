import { Tally, type Dimension, type PackedTally } from '@sanh/domain';

/** Tallies of many days and nodes added up, by dimension and value. */
export type Sums = Map<Dimension, Map<string, Tally>>;

export function addGroup(sums: Sums, dimension: Dimension, value: string, packed: PackedTally): void {
  const values = sums.get(dimension) ?? new Map<string, Tally>();
  const tally = values.get(value) ?? new Tally();
  tally.add(packed);
  sums.set(dimension, values.set(value, tally));
}
