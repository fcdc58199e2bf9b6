import type { Searchable } from './titles.ts';

/** A part of the catalogue. An agency is its position in the package's list. */
export interface Narrowing {
  readonly field?: string | undefined;
  readonly level?: string | undefined;
  readonly audience?: string | undefined;
  readonly agency?: number | undefined;
}

type Placed = Pick<Searchable, 'fieldId' | 'levels' | 'audience'> & { readonly agencies: readonly number[] };

/** Whether a procedure lies in the part; what is not said narrows nothing. */
export const isWithin = (entry: Placed, { field, level, audience, agency }: Narrowing): boolean =>
  (field === undefined || entry.fieldId === field) &&
  (level === undefined || entry.levels.includes(level)) &&
  (audience === undefined || entry.audience.includes(audience)) &&
  (agency === undefined || entry.agencies.includes(agency));
