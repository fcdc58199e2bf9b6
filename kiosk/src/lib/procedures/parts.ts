import type { FieldView } from '@sanh/contract';
import { t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import type { Divisions } from './lookup/lookup.ts';

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

/** The parts of one kind, the largest first; the names of agencies are the official ones. */
export function partsOf(kind: Exclude<PartKind, 'field'>, divisions: Divisions): readonly Part[] {
  if (kind === 'agency') return divisions.agencies.map((agency) => ({ kind, ...agency }));
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
