import { expect, it } from 'vitest';
import { serviceShape } from './service-shape.ts';

it('without a wish up to six services stand in one row, more in two', () => {
  expect([4, 6, 7, 12].map((count) => serviceShape(count, null, false).columns)).toEqual([4, 6, 4, 6]);
});

it('an upright screen takes three beside each other', () => {
  expect([1, 2, 3, 11].map((count) => serviceShape(count, null, true).columns)).toEqual([1, 2, 3, 3]);
});

it.each([1, 2, 3, 4])('%i columns are what the layout says, lying and upright', (columns) => {
  for (const isUpright of [false, true]) {
    const shape = serviceShape(24, columns, isUpright);
    expect(shape.columns).toBe(columns);
    expect(shape.holds % columns).toBe(0);
  }
});

it('wide columns hold a service in one line', () => {
  expect([1, 2, 3].map((columns) => serviceShape(9, columns, false).isLines)).toEqual([true, true, false]);
  expect([1, 2].map((columns) => serviceShape(9, columns, true).isLines)).toEqual([true, false]);
});
