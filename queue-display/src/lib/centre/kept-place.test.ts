import { expect, it } from 'vitest';
import { keepPlace, keptPlace } from './kept-place.ts';

const aStorage = (value: string | null = null) => {
  let kept = value;
  return { getItem: () => kept, setItem: (_: string, next: string) => void (kept = next) };
};

it('the place is what was kept last', () => {
  const storage = aStorage();
  keepPlace({ centreId: 'a', zoneId: 'giua', layoutId: 'sanh-1' }, storage);
  keepPlace({ centreId: 'b', zoneId: null, layoutId: null }, storage);
  expect(keptPlace(storage)).toEqual({ centreId: 'b', zoneId: null, layoutId: null });
});

it.each([null, '', '{', '[]', '{"centreId":7}'])('%j in the storage is no place', (value) => {
  expect(keptPlace(aStorage(value))).toBeNull();
});
