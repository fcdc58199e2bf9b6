import { expect, test } from 'vitest';
import { fittingSize } from './fit-width.ts';

test('a number fills its row', () => {
  expect(fittingSize(1056, 264, 999)).toBe(400);
});

test('a short number does not outgrow its screen', () => {
  expect(fittingSize(1056, 120, 400)).toBe(400);
});

test('a number that cannot be measured yet stands at its largest size', () => {
  expect(fittingSize(1056, 0, 280)).toBe(280);
});
