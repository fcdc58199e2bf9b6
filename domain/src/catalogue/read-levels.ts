import { foldVietnamese } from '../text/fold.ts';
import type { CleaningLog } from './cleaning.ts';
import type { ProcedureLevel } from './procedure.ts';
import { procedureLevels } from './procedure.ts';

const levelOf = new Map<string, ProcedureLevel>([
  ['cap bo', 'ministry'],
  ['cap trung uong', 'ministry'],
  ['cap tinh', 'province'],
  // Districts ended on 1 July 2025; what they did went to the communes.
  ['cap huyen', 'commune'],
  ['cap xa', 'commune'],
  ['co quan khac', 'other'],
]);
const usual = new Set(['Cấp bộ', 'Cấp tỉnh', 'Cấp xã', 'Cơ quan khác']);

/** Levels in the order ministry, province, commune, other; unknown names are left out. */
export function readLevels(value: unknown, log: CleaningLog): ProcedureLevel[] {
  const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
  const found = names.map((name) => levelOf.get(foldVietnamese(name)));
  if (names.some((name) => !usual.has(name))) log.note('level-spelling');
  return procedureLevels.filter((level) => found.includes(level));
}
