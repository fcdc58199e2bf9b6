import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WedgeReader, type WedgeReading } from './WedgeReader.ts';

const code = '000.00.16.H40-230914-0001';

/** Strikes the keys so many milliseconds apart; answers the readings. */
function strike(
  keys: readonly string[],
  apartMs: number,
  reader = new WedgeReader(),
  from = 1000,
): WedgeReading[] {
  return keys.map((key, index) => reader.read({ key, at: from + index * apartMs }));
}

const scan = (text: string, end: string): string[] => [...Array.from(text), end];

describe('keys that come faster than a hand', () => {
  it.each(['Enter', 'Tab'])('and end with %s are a scan', (end) => {
    expect(strike(scan(code, end), 8).at(-1)).toEqual({ scanned: code });
  });

  it.each([1, 8, 34])('%i ms apart are a scan', (apartMs) => {
    expect(strike(scan(code, 'Enter'), apartMs).at(-1)).toEqual({ scanned: code });
  });

  it('with Shift before every capital are one scan', () => {
    const keys = Array.from(code).flatMap((key) => (/[A-Z]/.test(key) ? ['Shift', key] : [key]));
    expect(strike([...keys, 'Enter'], 5).at(-1)).toEqual({ scanned: code });
  });

  it('belong to the scan from the fourth on: quick hands roll over three, and a field must not lose them', () => {
    const readings = strike(scan('12345', 'Enter'), 8);
    expect(readings).toEqual(['typed', 'typed', 'typed', 'part', 'part', { scanned: '12345' }]);
  });

  it('are not mixed with what was typed before', () => {
    const reader = new WedgeReader();
    strike(Array.from('abc'), 120, reader, 0);
    expect(strike(scan(code, 'Enter'), 8, reader, 5000).at(-1)).toEqual({ scanned: code });
  });

  it('with a key in between that a busy machine has held back are one scan', () => {
    const reader = new WedgeReader();
    strike(Array.from(code.slice(0, 9)), 8, reader, 1000);
    expect(strike(scan(code.slice(9), 'Enter'), 8, reader, 1150).at(-1)).toEqual({ scanned: code });
  });

  it('of two scans in a row are two scans', () => {
    const reader = new WedgeReader();
    expect(strike(scan('HS-1', 'Enter'), 8, reader, 0).at(-1)).toEqual({ scanned: 'HS-1' });
    expect(strike(scan('HS-2', 'Enter'), 8, reader, 60).at(-1)).toEqual({ scanned: 'HS-2' });
  });
});

describe('no scan', () => {
  it.each([35, 60, 200])('is what a hand types, %i ms apart', (apartMs) => {
    expect(new Set(strike(scan(code, 'Enter'), apartMs))).toEqual(new Set(['typed']));
  });

  it('are two fast keys and Enter', () => {
    expect(strike(scan('12', 'Enter'), 8).at(-1)).toBe('typed');
  });

  it('is a burst without an end', () => {
    expect(strike(Array.from(code), 8)).not.toContainEqual({ scanned: code });
  });

  it('is a burst whose Enter comes by hand', () => {
    const reader = new WedgeReader();
    strike(Array.from(code), 8, reader, 0);
    expect(reader.read({ key: 'Enter', at: 2000 })).toBe('typed');
    expect(reader.read({ key: 'Enter', at: 2005 })).toBe('typed');
  });

  it('is a key that is held down for ever', () => {
    const readings = strike([...Array.from('1'.repeat(10_000)), 'Enter'], 8);
    expect(JSON.stringify(readings.at(-1)).length).toBeLessThan(5000);
  });
});

it('whatever keys come, none throws, none belongs to two scans, and a hand alone makes no scan', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2 }),
    fc.constantFrom('Enter', 'Tab', 'Shift', 'Process', 'Dead'),
  );
  const strokes = fc.array(fc.tuple(key, fc.integer({ min: 0, max: 200 })), { maxLength: 80 });
  fc.assert(
    fc.property(strokes, fc.boolean(), (struck, isByHand) => {
      const reader = new WedgeReader();
      let at = 0;
      const readings = struck.map(([pressed, afterMs]) => {
        at += isByHand ? afterMs + 35 : afterMs;
        return reader.read({ key: pressed, at });
      });
      const scanned = readings.flatMap((reading) => (typeof reading === 'object' ? [reading.scanned] : []));
      if (isByHand) expect(scanned).toEqual([]);
      const signs = struck.filter(([pressed]) => Array.from(pressed).length === 1).length;
      expect(scanned.reduce((sum, text) => sum + Array.from(text).length, 0)).toBeLessThanOrEqual(signs);
    }),
    { numRuns: 2000 },
  );
});
