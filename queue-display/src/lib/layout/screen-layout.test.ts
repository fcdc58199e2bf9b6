import { describe, expect, it } from 'vitest';
import type { DisplayLayout } from '@sanh/contract';
import { theCentre } from '#lib/testing/a-hall.ts';
import { screenLayout, shareOf } from './screen-layout.ts';

const board = { kind: 'board', names: { vi: 'Bảng' }, zoneIds: [], columns: null, part: null } as const;
const displays: readonly DisplayLayout[] = [
  { ...board, id: 'all', speaks: true },
  { ...board, id: 'left', zoneIds: ['left'], columns: 3, speaks: false },
  { ...board, id: 'both', zoneIds: ['left', 'middle'], part: { screen: 2, of: 2 }, speaks: true },
  { kind: 'counter', id: 'desk', names: { vi: 'Quầy 5' }, counterId: '5', speaks: false },
  { kind: 'counter', id: 'gone', names: { vi: 'Quầy 9' }, counterId: '9', speaks: false },
];
const layoutOf = (layoutId: string | null, zoneId: string | null = null) =>
  screenLayout({ ...theCentre, displays }, { layoutId, zoneId, columns: 4 });

describe('a screen', () => {
  it('without a layout shows the board of its zone, or the whole hall', () => {
    expect(layoutOf(null, 'middle')).toMatchObject({ zoneIds: ['middle'], columns: 4, voiceZone: 'middle' });
    expect(layoutOf(null)).toMatchObject({ zoneIds: null, speaks: true, voiceZone: null });
  });

  it('with a layout shows its zones and columns, whatever its own zone is', () => {
    expect(layoutOf('left', 'middle')).toMatchObject({ zoneIds: ['left'], columns: 3, speaks: false });
    expect(layoutOf('all', 'middle')).toMatchObject({ zoneIds: ['middle'], columns: 4 });
  });

  it('of several zones is the voice only of zones without a screen of their own', () => {
    expect(layoutOf('both')).toMatchObject({ voiceZone: null, part: { screen: 2, of: 2 } });
  });

  it('over one desk shows that counter', () => {
    expect(layoutOf('desk')).toMatchObject({ counter: { id: '5' }, zoneIds: ['middle'], speaks: false });
  });

  it.each(['gone', 'never-was'])('whose layout %s names nothing that is here goes on as a board', (id) => {
    expect(layoutOf(id, 'nowhere')).toMatchObject({ counter: null, zoneIds: null });
  });
});

it.each([0, 1, 2, 5, 11, 12])(
  'screens that share a list of %i show all of it once, in its order',
  (count) => {
    const list = Array.from({ length: count }, (_, index) => index);
    for (const of of [2, 3, 6]) {
      const shares = Array.from({ length: of }, (_, index) => shareOf(list, { screen: index + 1, of }));
      expect(shares.flat()).toEqual(list);
      const sizes = shares.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  },
);
