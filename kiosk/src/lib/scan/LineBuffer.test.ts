import { expect, it } from 'vitest';
import { LineBuffer } from './LineBuffer.ts';

function linesOf(...pieces: readonly string[]): string[] {
  const lines: string[] = [];
  const buffer = new LineBuffer((line) => lines.push(line));
  for (const piece of pieces) buffer.add(piece);
  return lines;
}

it('a line that comes in pieces is one line', () => {
  expect(linesOf('HS-20', '26-0001', '01\r', '\n')).toEqual(['HS-2026-000101']);
});

it('two lines in one piece are two, in their order', () => {
  expect(linesOf('A-1\r\nB-2\r\nC')).toEqual(['A-1', 'B-2']);
});

it('what never ends is not kept for ever', () => {
  expect(linesOf('x'.repeat(1_000_000), '\n')[0]).toHaveLength(4096);
});
