import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largeCallsIn, readableDigitPx, rowSizePx } from './large-calls.ts';

const usual = { label: 'A-017', counterNumber: '12' };
const lying = { width: 1176, height: 494 };
const upright = { width: 984, height: 523 };

it('ten metres on 43 inches ask for digits of 94 pixels', () => {
  expect(readableDigitPx).toBeCloseTo(93.87, 1);
});

it('two calls stand large on a full board, lying and upright, also at a counter of three digits', () => {
  const far = { label: 'A-017', counterNumber: '112' };
  for (const area of [lying, upright])
    expect([largeCallsIn(area, [usual], 'Quầy'), largeCallsIn(area, [usual, far], 'Quầy')]).toEqual([2, 2]);
});

it('three stand large where nothing stands below them', () => {
  expect(largeCallsIn({ width: 1176, height: 860 }, [usual], 'Quầy')).toBe(3);
});

it('a number too long to stand beside its counter has the whole card, and so has the only place of a low screen', () => {
  const long = { label: 'ABC-00123', counterNumber: '12' };
  expect(largeCallsIn(upright, [usual, long], 'Quầy')).toBe(1);
  expect(largeCallsIn({ width: 1176, height: 300 }, [usual], 'Quầy')).toBe(1);
});

it('whatever the room and the words, several calls are large together only if each can be read from ten metres', () => {
  const words = fc.record({
    label: fc.stringMatching(/^[A-Z]{1,3}-\d{2,5}$/),
    counterNumber: fc.stringMatching(/^[1-9]\d{0,2}$/),
  });
  const area = fc.record({
    width: fc.integer({ min: 300, max: 2000 }),
    height: fc.integer({ min: 100, max: 1600 }),
  });
  fc.assert(
    fc.property(area, fc.array(words, { minLength: 1, maxLength: 6 }), ({ width, height }, calls) => {
      const rows = largeCallsIn({ width, height }, calls, 'Quầy');
      const place = { width, height: (height - 16 * (rows - 1)) / rows };
      const sizes = calls.map((call) => rowSizePx(place, call, 'Quầy') * 0.74);
      expect(rows === 1 || Math.min(...sizes) >= readableDigitPx).toBe(true);
    }),
  );
});
