import { expect, it } from 'vitest';
import { tickerTurn } from './ticker-turn.ts';

const long = 'a'.repeat(200);

it('texts take turns, and a long one stands for longer', () => {
  const at = [0, 11_999, 12_000, 61_999, 62_000].map((now) => tickerTurn(['short', long], now).text);
  expect(at).toEqual(['short', 'short', long, long, 'short']);
});

it('no text passes by faster than four letters a second', () => {
  expect(200 / (tickerTurn([long], 0).ms / 1000)).toBeLessThanOrEqual(4);
});

it('nothing to say is an empty line', () => {
  expect(tickerTurn([], 5000).text).toBe('');
});
