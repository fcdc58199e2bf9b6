import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitArcMinutes, digitHeightMm, minimalDigitPx } from './number-height.ts';

const fortyThree = { diagonalInches: 43, widthPx: 1920, heightPx: 1080 };

test('ten metres ask for digits of 46.5 mm at least, and of 58 mm for good reading', () => {
  expect(digitHeightMm(10_000, digitArcMinutes.least)).toBeCloseTo(46.54, 2);
  expect(digitHeightMm(10_000, digitArcMinutes.good)).toBeCloseTo(58.18, 2);
});

test('on 43 inches with 1920×1080 that is 94 pixels, turned upright too', () => {
  expect(minimalDigitPx(fortyThree, 10)).toBeCloseTo(93.87, 1);
  const upright = { ...fortyThree, widthPx: 1080, heightPx: 1920 };
  expect(minimalDigitPx(upright, 10)).toBe(minimalDigitPx(fortyThree, 10));
});

test('twice the distance or half the screen asks for twice the pixels', () => {
  const [metres, inches] = [fc.double({ min: 1, max: 50, noNaN: true }), fc.integer({ min: 10, max: 120 })];
  fc.assert(
    fc.property(metres, inches, (distance, diagonalInches) => {
      const px = minimalDigitPx({ ...fortyThree, diagonalInches }, distance);
      expect(minimalDigitPx({ ...fortyThree, diagonalInches }, distance * 2) / px).toBeCloseTo(2, 6);
      const half = { ...fortyThree, diagonalInches: diagonalInches / 2 };
      expect(minimalDigitPx(half, distance) / px).toBeCloseTo(2, 6);
    }),
  );
});
