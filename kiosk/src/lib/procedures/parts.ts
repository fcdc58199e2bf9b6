import type { FieldView } from '@sanh/contract';
import type { ProcedureLevel } from '@sanh/domain';
import { t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import type { AgencyShare, Divisions } from './lookup/lookup.ts';

export const partKinds = ['field', 'agency', 'level', 'audience'] as const;
export type PartKind = (typeof partKinds)[number];

/** A part of the catalogue that can be browsed. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string | number;
  readonly name: string;
  readonly procedures: number;
}

export const fieldPart = (field: FieldView): Part => ({
  ...{ kind: 'field', id: field.id, name: nameIn(field.names), procedures: field.procedures },
});

const agenciesAtMost = 60;

/** Who receives most at the level of this centre first: at a commune's kiosk the commune, not the State Bank. */
const nearestFirst = (
  agencies: Divisions['agencies'],
  place: ProcedureLevel | null,
): readonly AgencyShare[] =>
  (place === null
    ? agencies
    : agencies.toSorted((a, b) => (b.atLevel.get(place) ?? 0) - (a.atLevel.get(place) ?? 0))
  ).slice(0, agenciesAtMost);

/** The parts of one kind, the largest first; the names of agencies are the official ones. */
export function partsOf(
  kind: Exclude<PartKind, 'field'>,
  divisions: Divisions,
  place: ProcedureLevel | null,
): readonly Part[] {
  if (kind === 'agency')
    return nearestFirst(divisions.agencies, place).map(({ id, name, procedures }) => ({
      ...{ kind, id, name, procedures },
    }));
  if (kind === 'level')
    return divisions.levels.map((share) => ({
      kind,
      ...share,
      name: t(`kiosk.procedure.level.${share.id}`),
    }));
  return divisions.audiences.map((share) => ({
    ...{ kind, ...share, name: t(`kiosk.procedures.audience.${share.id}`) },
  }));
}
