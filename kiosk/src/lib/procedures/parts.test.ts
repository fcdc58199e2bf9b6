import type { ProcedureLevel } from '@sanh/domain';
import { expect, test } from 'vitest';
import type { Divisions } from './lookup/lookup.ts';
import { partsOf } from './parts.ts';

const agency = (id: number, name: string, procedures: number, atLevel: [ProcedureLevel, number][]) => ({
  ...{ id, name, procedures },
  atLevel: new Map(atLevel),
});
const divisions: Divisions = {
  agencies: [
    agency(0, 'Ngân hàng Nhà nước', 300, [['ministry', 300]]),
    agency(1, 'Sở Tư pháp', 90, [['province', 90]]),
    agency(2, 'Ủy ban nhân dân cấp xã', 80, [['commune', 80]]),
  ],
  ...{ levels: [], audiences: [] },
};
const first = (place: ProcedureLevel): string | undefined => partsOf('agency', divisions, place)[0]?.name;

test('browsing by agency begins with who receives most at the level of this centre', () => {
  expect(first('commune')).toBe('Ủy ban nhân dân cấp xã');
  expect(first('province')).toBe('Sở Tư pháp');
});

test('agencies that receive nothing here follow, the largest first', () => {
  expect(partsOf('agency', divisions, 'commune').map(({ name }) => name)).toEqual([
    ...['Ủy ban nhân dân cấp xã', 'Ngân hàng Nhà nước', 'Sở Tư pháp'],
  ]);
});
