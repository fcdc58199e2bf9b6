import type { FieldView } from '@sanh/contract';

export interface SortedFields {
  readonly here: readonly FieldView[];
  readonly elsewhere: readonly FieldView[];
}

/** Fields with a counter of their own here come first; both by the Vietnamese alphabet, and none that is empty. */
export function sortedFields(fields: readonly FieldView[], idsHere: readonly string[]): SortedFields {
  const { compare } = new Intl.Collator('vi');
  const sorted = fields
    .filter(({ procedures }) => procedures > 0)
    .toSorted((a, b) => compare(a.names['vi'] ?? '', b.names['vi'] ?? ''));
  const isHere = ({ id }: FieldView): boolean => idsHere.includes(id);
  return { here: sorted.filter(isHere), elsewhere: sorted.filter((field) => !isHere(field)) };
}
